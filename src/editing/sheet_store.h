// What a form reads of the spine, and what somebody typed without saving it.
#pragma once
#include "editing/sheet.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace editing {

/// What somebody typed and did not save.
struct Autosave
{
    std::string place;
    std::string kind;
    text::Language language = text::Language::nl;
    WorkId work{}; ///< 0: none yet
    std::int64_t version = 0;
    content::Draft draft{};
    base::Time saved_at{};
};

/// The same in a list.
struct AutosaveRow
{
    std::string place;
    std::string kind;
    text::Language language = text::Language::nl;
    WorkId work{};
    std::string slug;
    std::string title;
    base::Time saved_at{};
};

namespace store {

/// A row in any status. The caller asks what the person may.
std::optional<Row> row(sql::Session& db, content::Kind const& kind, text::Language language, std::string_view slug);
std::optional<Row> row(sql::Session& db, content::EntryId id);
/// The translation of an original.
std::optional<Row> translation(sql::Session& db, content::EntryId original);

/// Titles of published entries in the reader's language by "kind/slug". One query, or none.
std::map<std::string, std::string> titles(
    sql::Session& db, text::Language language, std::span<Candidate const> entries);

struct SearchFor
{
    std::string_view kind; ///< empty: every kind
    std::string_view words;
    text::Language language = text::Language::nl;
};
/// Published entries whose title holds the words, at most twelve, by title. Looks through the titles of one kind.
std::vector<Candidate> search_entries(sql::Session& db, SearchFor const& wanted);

/// A new translation of this Dutch text that somebody began; one at a time, as with any text.
std::optional<WorkId> begun_translation(sql::Session& db, content::Draft const& original);

/// Whether another entry or another work has this address.
bool slug_taken(sql::Session& db, content::Draft const& draft, std::optional<content::EntryId> own, WorkId work);

// Autosaves are the person's alone: every statement carries who asks.
void put_autosave(sql::Tx& tx, http::Person const& person, Autosave const& autosave);
std::optional<Autosave> autosave(sql::Session& db, http::Person const& person, std::string_view place);
std::vector<AutosaveRow> autosaves(sql::Session& db, http::Person const& person);
bool forget_autosave(sql::Tx& tx, http::Person const& person, std::string_view place);
/// Those of before `before`, for the night; answers how many.
std::int64_t forget_old_autosaves(sql::Tx& tx, base::Time before);

/// What a version of a work said.
std::optional<content::Draft> version_of(sql::Session& db, WorkId work, std::int64_t version);

}

}
