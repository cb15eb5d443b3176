// The SQL of rounds: they open, end, and go with the text once it is published.
#include "review/round.h"

namespace review::store {

RoundId open_round(sql::Tx& tx, editing::Work const& work, Opening const& opening, base::Time now)
{
    auto const id = tx.value<RoundId>(
                          R"(
            INSERT INTO reading_round (work_id, title, invited_only, since_version, started_at, started_version,
                                       returns_to)
            VALUES ($1, $2, $3, $4, $5, $4, $6)
            ON CONFLICT (work_id) DO UPDATE SET title = $2, invited_only = $3, ended_at = NULL, ended_version = NULL,
                since_version = CASE WHEN $7 = 1 THEN reading_round.since_version ELSE $4 END, started_at = $5,
                started_version = $4, returns_to = $6
            RETURNING id)",
                          work.id, work.draft.title, opening.invited.empty() ? 0 : 1, work.version, now,
                          editing::code(opening.returns_to), opening.read ? 1 : 0)
                        .value();
    tx.execute("DELETE FROM reading_invited WHERE round_id = $1", id);
    for (auto const person : opening.invited)
        tx.execute(
            "INSERT INTO reading_invited (round_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING", id, person);
    return id;
}

void end_round(sql::Tx& tx, editing::Work const& work, base::Time now)
{
    tx.execute(
        "UPDATE reading_round SET ended_at = $2, ended_version = $3 WHERE work_id = $1", work.id, now, work.version);
}

void send_back(sql::Tx& tx, editing::Work const& work)
{
    tx.execute("UPDATE reading_round SET ended_at = NULL, ended_version = NULL WHERE work_id = $1", work.id);
}

void settle_round(sql::Tx& tx, WorkId work, content::EntryId entry)
{
    tx.execute(
        "UPDATE reading_round SET entry_id = $2, work_id = NULL, title = (SELECT title FROM work WHERE id = $1) "
        "WHERE work_id = $1",
        work, entry);
}

std::vector<PersonId> readers(sql::Session& db, WorkId work)
{
    std::vector<PersonId> found;
    for (auto const& row : db.query(
             "SELECT a.person_id FROM reading a JOIN reading_round r ON r.id = a.round_id WHERE r.work_id = $1 AND "
             "a.person_id IS NOT NULL",
             work))
        found.push_back(row.get<PersonId>(0));
    return found;
}

bool agreed(sql::Session& db, PersonId person, std::string_view subject)
{
    return db
        .value<std::int64_t>(
            "SELECT id FROM consent WHERE person_id = $1 AND subject = $2 AND withdrawn_at IS NULL LIMIT 1", person,
            subject)
        .has_value();
}

}
