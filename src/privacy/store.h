// The SQL of the slice: lines of the audit log, and codes that confirm an erasure. Private to the slice.
#pragma once
#include "accounts/accounts.h"
#include "content/entry.h"
#include "platform/sql/sql.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace privacy::store {

using accounts::PersonId;

// ---- The audit log ----

struct LogLine
{
    std::int64_t id = 0;
    base::Time at{};
    PersonId actor{};
    std::string actor_name; ///< empty: erased
    bool system = false;    ///< the actor is the program
    std::string action;
    std::string subject;
    std::int64_t subject_id = 0;
    std::string detail;
};

struct LogQuery
{
    PersonId viewer{}; ///< who looks: accounts of municipalities see nothing of who is an expert by experience
    std::string subject = {};
    std::optional<std::int64_t> number = {};
    std::string who = {}; ///< part of a name, or a number
    std::optional<base::Time> from = {};
    std::optional<base::Time> until = {};   ///< before this moment
    std::optional<std::int64_t> after = {}; ///< lines with a lower number than this
    int limit = 50;
};

/// The newest first.
std::vector<LogLine> log_lines(sql::Session& db, LogQuery const& query);
/// What lines are about: "entry", "person".
std::vector<std::string> log_subjects(sql::Session& db);
/// Deletes lines from before this moment; answers how many.
std::int64_t forget_log(sql::Tx& tx, base::Time before);

// ---- Codes ----

/// Replaces the code of this person.
void set_code(sql::Tx& tx, PersonId person, std::string const& hash, base::Time now);
/// Whether a code was sent that still works.
bool code_waits(sql::Session& db, PersonId person, base::Time now);

enum class Code { right, wrong, gone };
/// Compares in constant time. A right code works once; after five tries, or its time, none does.
Code try_code(sql::Tx& tx, PersonId person, std::string const& hash, base::Time now);
std::int64_t forget_codes(sql::Tx& tx, base::Time now);

/// The title of the entry that a consent is about ("story/de-brief"); empty when there is none.
std::string title_of(sql::Session& db, std::string_view subject);

/// A row of an entry: what a page about withdrawing it says.
struct EntryName
{
    content::EntryId id;
    std::string kind;
    text::Language language = text::Language::nl;
    std::string title;
};
std::vector<EntryName> entry_names(sql::Session& db, std::vector<content::EntryId> const& ids);

}
