// What the index reads of the content. All of it is what the lists show: `entry_listing` decides what is published.
#pragma once
#include "content/content.h"

#include <string>
#include <string_view>
#include <vector>

namespace finder {

/// An entry with everything that is indexed of it.
struct Source
{
    content::EntryId id;
    std::string kind;
    text::Language language = text::Language::nl; ///< of its texts
    std::string title;
    std::string summary;
    std::string body;           ///< Markdown
    boost::json::object fields; ///< of the original, with the translation's words
    base::Time published_at;
    std::vector<std::string> organisations; ///< titles
};

/// A place in the change log; grows.
struct Mark
{
    std::int64_t sequence = 0;
    std::int64_t at = 0; ///< microseconds; tells whether it is the same log, also after a restored backup

    bool operator==(Mark const&) const = default;
};

struct Changes
{
    Mark until;
    std::vector<content::EntryId> entries; ///< each once
    bool words = false;                    ///< areas or themes changed, or lists were made anew
    bool meanings = false;                 ///< a kind that gives synonyms changed
    bool empty() const { return entries.empty() && !words; }
};

namespace store {

/// The newest change; all zero before the first.
Mark newest(sql::Session& db);
/// Whether the change with this number is still the same.
bool holds(sql::Session& db, Mark const& mark);

/// What changed after the mark, at most `limit` changes of it, with the entries whose documents name what changed.
Changes changes(sql::Session& db, Mark const& after, int limit);

/// Those of these entries that are listed, in order of number.
std::vector<Source> sources(sql::Session& db, text::Language language, std::vector<content::EntryId> const& ids);
/// The numbers of listed entries above `after`, in order, at most `limit`.
std::vector<content::EntryId> listed(sql::Session& db, text::Language language, content::EntryId after, int limit);
/// Every listed entry of a kind. For kinds with few entries.
std::vector<Source> of_kind(sql::Session& db, text::Language language, std::string_view kind);

}

}
