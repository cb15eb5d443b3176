// One language's index on disk: opened, followed, made anew, purged. All calls on one thread; readers use `Index`.
#pragma once
#include "content/context.h"
#include "finder/documents.h"
#include "platform/search/folders.h"
#include "platform/search/index.h"
#include "platform/search/writer.h"

#include <atomic>
#include <functional>
#include <memory>

namespace finder {

class Shelf
{
public:
    /// All of it outlives the shelf. The folder is DATA/search/<language>.
    struct Setting
    {
        sql::Database& db;
        content::Kinds const& kinds;
        base::Clock const& clock;
        std::filesystem::path folder;
        std::shared_ptr<search::Splitter const> splitter;
        std::atomic<bool> const& stopping; ///< breaks off what takes long
    };

    Shelf(Setting setting, search::Index& index);

    /// Shows what is on disk when it is sound, of this version and of this database.
    void open();
    /// Brings the index up to the newest change; makes it anew where it has to. Throws when database or disk are not
    /// there: call it again later.
    void follow();
    /// Makes the index anew beside the old one, which is shown meanwhile. Answers how many documents it has; absent
    /// when it was broken off.
    std::optional<std::uint64_t> rebuild();
    /// Writes the index anew without what was removed from it, once that has waited long enough.
    void purge_when_due();

private:
    std::string stamp() const;
    void show(std::filesystem::path const& folder);
    void apply(Changes const& changes);
    void write_synonyms(search::Writer& writer) const;
    bool fill(search::Writer& writer);
    void remember(search::Writer& writer, Mark const& mark) const;

    Setting setting_;
    search::Index& index_;
    search::Folders folders_;
    Mark mark_;
    bool usable_ = false;
    std::optional<base::Time> left_since_; ///< when a text left the index that still stands in its files
};

/// How long a removed text may still stand in the files of the index.
inline constexpr std::chrono::minutes purge_after{20};

}
