// A work: a text being written, apart from what is published, with every version it has had. What review builds on.
#pragma once
#include "content/content.h"
#include "platform/http/person.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace editing {

using accounts::PersonId;
using WorkId = base::Id<struct WorkTag>;

/// How far a work is on its way to visitors. Publishing removes it: what it said then stands in the entry.
enum class State { draft, in_review, reading_along, ready };
std::string_view code(State state);
std::optional<State> state_from(std::string_view code);

struct Work
{
    WorkId id;
    std::string kind;
    text::Language language = text::Language::nl;
    std::string slug;                           ///< empty as long as a new text has no title
    std::optional<content::EntryId> entry = {}; ///< the row that it will replace; absent for a new text
    std::int64_t base_revision = 0;             ///< of that row when the work began
    content::Draft draft = {};                  ///< canonical; may be incomplete: see content::check
    std::int64_t version = 0;                   ///< grows with every save
    State state = State::draft;
    std::optional<base::Time> publish_at = {}; ///< when it is to be published by itself, once ready
    PersonId created_by{};
    PersonId updated_by{};
    base::Time created_at{};
    base::Time updated_at{};
};

/// A work in a list.
struct WorkRow
{
    WorkId id;
    std::string kind;
    text::Language language = text::Language::nl;
    std::string slug;
    std::string title;
    State state = State::draft;
    bool replaces = false; ///< whether it changes what is published, or is new
    std::optional<base::Time> publish_at = {};
    PersonId created_by{};
    std::string created_by_name;
    base::Time updated_at{};
};

/// What somebody wants to store: the draft, and the version of the work that they had before them.
struct NewVersion
{
    WorkId work{};                           ///< 0: a new work
    std::int64_t version = 0;                ///< as it was shown; 0 for a new work
    content::Draft draft{};                  ///< canonical
    std::optional<content::EntryId> entry{}; ///< for a new work: the row to replace
    std::int64_t base_revision = 0;
};

enum class Outcome {
    saved,
    unchanged, ///< nothing differs from what is stored
    conflict,  ///< somebody else stored another version in the meantime, or began a work on the same entry
    refused,   ///< there is no such work for this person
};

struct WorkSaved
{
    Outcome outcome = Outcome::refused;
    WorkId id{};
    std::int64_t version = 0; ///< the newest now, also after a conflict
};

struct WorkVersion
{
    std::int64_t number = 0;
    base::Time at{};
    PersonId actor{};
    content::Draft draft{};
};

struct WorksQuery
{
    enum class Whose { mine, all };
    Whose whose = Whose::mine;
    std::string_view kind = {}; ///< empty: every kind
    std::optional<State> state = {};
    std::string after = {}; ///< cursor, as the page before gave it
    int limit = 20;
};

struct WorkList
{
    std::vector<WorkRow> rows;
    std::string next; ///< cursor; empty on the last page
};

/// The organisations that a draft belongs to (slugs): those it names, and of an organisation's own page that one. Of a
/// translation those of its original, whose fields the caller hands in.
std::vector<std::string> organisations_of(content::Draft const& draft, boost::json::object const& original_fields);

/// A draft as stored, and read back.
std::string draft_json(content::Draft const& draft);
content::Draft draft_from(std::string_view json);

namespace store {

// Every function carries the person. Who may publish sees every work; who may only write sees those of the own
// organisations and those made by themselves; all others see none.

std::optional<Work> work(sql::Session& db, http::Person const& person, WorkId id);
/// The work on this row of an entry, when there is one.
std::optional<Work> work_on(sql::Session& db, http::Person const& person, content::EntryId row);
/// The newest first. One query.
WorkList works(sql::Session& db, http::Person const& person, WorksQuery const& query);
/// Every version, the newest first; at most `limit` of them.
std::vector<WorkVersion> versions(sql::Session& db, http::Person const& person, WorkId id, int limit = 100);

/// A work that experts by experience read along with; for who may read along (never for accounts of municipalities)
/// and for who may see it anyway.
std::optional<Work> work_to_read(sql::Session& db, http::Person const& person, WorkId id);

/// Stores a version. A work that was `ready` goes back to `in_review`, and is not published by itself any more: what
/// was approved is not what stands there now. The caller has checked what the person may write (rights.h).
WorkSaved save_work(sql::Tx& tx, http::Person const& person, NewVersion const& wanted, base::Time now);

/// Moves a work to another state, when it is still at this version; false otherwise. Leaving `ready` forgets when it
/// was to be published.
bool set_state(sql::Tx& tx, http::Person const& person, WorkId id, std::int64_t version, State state);
/// When it is to be published; absent: not by itself. False when the person may not see the work.
bool set_publish_at(sql::Tx& tx, http::Person const& person, WorkId id, std::optional<base::Time> at);
/// Works that are ready and due; for the job that publishes them. No person: what they may was checked when it was
/// planned.
std::vector<Work> due(sql::Session& db, base::Time now);

/// Throws the work away with its versions and autosaves, because its writer does not want it.
bool remove_work(sql::Tx& tx, http::Person const& person, WorkId id);
/// The same after publishing it as this row. What others typed on it and did not save is kept for the row's own form.
void remove_published(sql::Tx& tx, WorkId id, content::EntryId row);

}

}
