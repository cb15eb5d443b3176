// What review keeps about a person: what they read and said, decided and confirmed.
#include "review/review.h"

#include "platform/text/date.h"

#include "text/review.h"

namespace review {

namespace {

namespace words = text::review;
using accounts::PersonalGroup;
using accounts::PersonId;

std::string time(sql::Row const& row, int column)
{
    auto const moment = row.get<std::optional<base::Time>>(column);
    return moment ? text::iso_time(*moment) : std::string();
}

PersonalGroup readings(sql::Session& db, PersonId person)
{
    PersonalGroup group{.key = "reading", .title = words::personal_readings};
    for (auto const& row : db.query(
             "SELECT r.title, a.at, a.way, a.clear, a.correct, a.just FROM reading a JOIN reading_round r ON r.id = "
             "a.round_id WHERE a.person_id = $1 ORDER BY a.id DESC",
             person))
        group.records.push_back(
            {{"text", words::personal_text, row.get<std::string>(0)},
             {"at", words::personal_at, time(row, 1)},
             {"way", words::personal_way, row.get<std::string>(2)},
             {"answers", words::personal_answers,
              row.get<std::string>(3) + ", " + row.get<std::string>(4) + ", " + row.get<std::string>(5)}});
    return group;
}

PersonalGroup remarks(sql::Session& db, PersonId person)
{
    PersonalGroup group{.key = "reading_remark", .title = words::personal_remarks};
    for (
        auto const& row : db.query(
            "SELECT r.title, k.quote, k.words, COALESCE(k.decision, ''), k.reason FROM reading_remark k JOIN reading a "
            "ON a.id = k.reading_id JOIN reading_round r ON r.id = a.round_id WHERE a.person_id = $1 ORDER BY k.id "
            "DESC",
            person))
        group.records.push_back(
            {{"text", words::personal_text, row.get<std::string>(0)},
             {"quote", words::personal_quote, row.get<std::string>(1)},
             {"words", words::personal_words, row.get<std::string>(2)},
             {"decision", words::personal_decision, row.get<std::string>(3) + " " + row.get<std::string>(4)}});
    return group;
}

PersonalGroup steps(sql::Session& db, PersonId person)
{
    PersonalGroup group{.key = "review_event", .title = words::personal_steps};
    for (auto const& row : db.query(
             "SELECT w.title, e.what, e.words, e.at FROM review_event e JOIN work w ON w.id = e.work_id WHERE "
             "e.actor_id = $1 ORDER BY e.id DESC",
             person))
        group.records.push_back(
            {{"text", words::personal_text, row.get<std::string>(0)},
             {"what", words::personal_what, row.get<std::string>(1)},
             {"words", words::personal_words, row.get<std::string>(2)},
             {"at", words::personal_at, time(row, 3)}});
    return group;
}

PersonalGroup titles(sql::Session& db, PersonId person, PersonalGroup group, char const* query)
{
    for (auto const& row : db.query(query, person))
        group.records.push_back(
            {{"text", words::personal_text, row.get<std::string>(0)}, {"at", words::personal_at, time(row, 1)}});
    return group;
}

std::vector<PersonalGroup> collect(sql::Session& db, PersonId person)
{
    return {
        readings(db, person), remarks(db, person), steps(db, person),
        titles(
            db, person, {.key = "reading_invited", .title = words::personal_invited},
            "SELECT r.title, r.started_at FROM reading_invited i JOIN reading_round r ON r.id = i.round_id WHERE "
            "i.person_id = $1 ORDER BY r.id DESC"),
        titles(
            db, person, {.key = "review_confirmation", .title = words::personal_confirmed},
            "SELECT e.title, c.confirmed_at FROM review_confirmation c JOIN entry e ON e.id = c.entry_id WHERE "
            "c.confirmed_by = $1 ORDER BY c.confirmed_at DESC")};
}

// Who agreed that the words stay leaves them without a name; all others take them along. The consent may be gone by
// now: who withdrew it did so for the words.
void erase(sql::Tx& tx, PersonId person, base::Time)
{
    tx.execute(
        "DELETE FROM reading WHERE person_id = $1 AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.person_id = $1 AND "
        "c.subject = 'read_along/words' AND c.withdrawn_at IS NULL)",
        person);
    // Where nobody else wrote it down, the number of who did would lead back to the reader.
    tx.execute("UPDATE reading SET person_id = NULL, recorded_by = 1 WHERE person_id = $1", person);
    tx.execute("DELETE FROM reading_invited WHERE person_id = $1", person);
}

}

accounts::PersonalPart personal_part()
{
    return {collect, erase};
}

}
