// The rest of what review keeps: steps of kinds, what happened to a work, revisions, and what was confirmed.
#pragma once
#include "content/content.h"
#include "review/reading.h"
#include "review/rules.h"

#include <map>

namespace review {

/// What happened to a work.
struct Event
{
    std::string what = {}; ///< code of a step, or "schedule_failed"
    std::string words = {};
    std::int64_t version = 0;
    base::Time at{};
    std::string actor = {}; ///< name; empty for an account that is gone
    std::string role = {};  ///< code of the role by which the actor decides on texts; empty for who only writes
};

/// A row as it is stored, whatever its status.
struct Row
{
    content::EntryId id;
    std::int64_t revision = 0;
    content::Draft draft;
    boost::json::object original_fields = {}; ///< of a translation; else its own
    std::optional<base::Time> read_along_at = {};
};

struct Revision
{
    std::int64_t number = 0;
    base::Time at{};
    std::string actor;      ///< name; empty for an account that is gone
    bool by_import = false; ///< it came from a file
    content::Draft draft;   ///< with kind, language and slug of the row
};

/// A published entry and when somebody last said that it holds.
struct Holds
{
    content::EntryId id;
    std::string kind;
    std::string slug;
    std::string title;
    std::optional<base::Time> asked_at;
    std::optional<base::Time> confirmed_at;
    std::string confirmed_by;
    base::Time published_at{};
};

namespace store {

/// Of kinds for which somebody chose; the others have default_steps.
std::map<std::string, Steps> chosen_steps(sql::Session& db);
void set_steps(sql::Tx& tx, std::string_view kind, Steps const& steps);

/// How a work stands, for this person, and the row that it replaces. One query, one more when there is such
/// a row, and one when somebody read along.
struct Standing
{
    Situation situation;
    std::optional<Row> row;
};
Standing standing(sql::Session& db, http::Person const& person, editing::Work const& work, content::Kind const& kind);

void add_event(sql::Tx& tx, editing::Work const& work, PersonId actor, Event const& event);
/// The newest first. The caller has shown that the person may see the work.
std::vector<Event> events(sql::Session& db, WorkId work);
/// Remarks of readers without an answer. The caller has shown that the person may see the work.
std::vector<Remark> open_remarks(sql::Session& db, http::Person const& person, WorkId work);
/// Who planned it, or last changed it.
PersonId planner(sql::Session& db, editing::Work const& work);

/// People who may publish and have not been asked to stop; without `except`.
std::vector<PersonId> publishers(sql::Session& db, PersonId except);
/// Who wrote on a work.
std::vector<PersonId> writers(sql::Session& db, WorkId work);
text::Language language_of(sql::Session& db, PersonId person);

/// Somebody who may be invited, for who chooses among them.
struct Expert
{
    PersonId id;
    std::string name;
};
std::vector<Expert> experts(sql::Session& db, http::Person const& person);

std::optional<Row> row(sql::Session& db, content::EntryId id);
/// The row at this address: in the language, or else in the other.
std::optional<Row> row_at(sql::Session& db, std::string_view kind, text::Language language, std::string_view slug);
/// Before `before` (0: the newest), newest first.
std::vector<Revision> revisions(sql::Session& db, Row const& row, std::int64_t before, int limit);
std::optional<Revision> revision(sql::Session& db, Row const& row, std::int64_t number);
/// Titles of published entries that lead to this one by a field or a link.
std::vector<std::string> led_here(sql::Session& db, content::EntryId original);

std::optional<Holds> holds(sql::Session& db, content::EntryId original);
/// Published pages of partners and their projects of which nobody said since `since` that they hold,
/// by id after the given one.
std::vector<Holds> doubtful(sql::Session& db, base::Time since, content::EntryId after, int limit);
void set_confirmed(sql::Tx& tx, content::EntryId original, PersonId by, Way way, base::Time now);
void set_asked(sql::Tx& tx, content::EntryId original, base::Time now);
/// Editors of the organisations that the entry belongs to.
std::vector<PersonId> partners_of(sql::Session& db, content::EntryId original);

}

}
