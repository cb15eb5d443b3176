// Words in the database: changed by a rule, with the entries filed anew when they must be. Private to the slice.
#pragma once
#include "desk/desk.h"
#include "desk/words.h"

namespace desk {

/// More rows than this are filed anew by a job, because it would hold up all other writing.
inline constexpr std::int64_t most_filed_at_once = 2000;

struct WordsChange
{
    bool changed = false;
    bool later = false; ///< a job files the entries anew
    std::vector<WordFault> faults = {};
};

/// Reads the words, lets the rule change them, and stores them with a line in the audit log.
WordsChange change_words(
    Desk& desk, http::Person const& viewer, std::string const& what,
    std::function<std::vector<WordFault>(sql::Session&, content::Vocabulary&)> const& rule);

/// Titles of entries, in any state and language, that name the word.
std::vector<std::string> entries_with(
    sql::Session& db, content::Kinds const& kinds, WordList list, std::string const& slug);

}
