// Changes an index. One writer at a time; readers see what was committed.
#pragma once
#include "platform/search/document.h"
#include "platform/search/splitter.h"
#include "platform/text/language.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace search {

/// Every function throws search::Trouble when the index cannot be written: then this writer is of no more use, and
/// what was committed last still stands.
class Writer
{
public:
    /// Opens the index in this folder, or makes an empty one. The splitter outlives the writer.
    Writer(std::filesystem::path const& folder, text::Language language, Splitter const& splitter);
    ~Writer();

    /// Adds the document, or replaces the one with its key.
    void put(Document const& document);
    void remove(std::int64_t key);
    /// Replaces all synonyms.
    void set_synonyms(std::vector<Synonym> const& synonyms);

    /// A note that is kept with the index, such as how far it is; empty when there is none. Names in lower case.
    std::string note(std::string const& name) const;
    void set_note(std::string const& name, std::string const& value);

    /// While an index is made that nobody sees yet: writes what has gathered, so that it does not fill the memory.
    void flush();
    /// Makes everything since the last commit durable and visible, all of it or nothing.
    void commit();
    std::uint64_t size() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Set by `put` and `remove` when a text left the index: it may still stand in its files until `compact`.
inline constexpr char const* left_note = "left";

/// Changes when indexes that other versions made cannot be used: with Xapian's version and with how terms are made.
std::string format_version();

/// Copies what is alive in an index to a new folder, so that nothing of what was removed stays in its files, and takes
/// `left_note` away there. Throws search::Trouble.
void compact(std::filesystem::path const& from, std::filesystem::path const& to);

/// Reads every block. Empty when the index is sound, else what is wrong with it.
std::string problem_of(std::filesystem::path const& folder);

/// A note of an index that is not open; empty when there is none or the index cannot be read.
std::string note_of(std::filesystem::path const& folder, std::string const& name);

}
