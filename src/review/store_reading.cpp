// The SQL of what readers say and editors decide. Every statement asks whether the account is a municipality's.
#include "review/store.h"

#include "accounts/audit.h"

namespace review::store {

namespace {

// $1 is always who asks.
constexpr std::string_view not_municipal =
    " NOT EXISTS (SELECT 1 FROM person v WHERE v.id = $1 AND (v.municipal = 1 OR v.disabled_at IS NOT NULL)) ";

// Open to this reader: everybody who reads along, or those who were invited.
constexpr std::string_view open_to_reader =
    " r.ended_at IS NULL AND w.state = 'reading_along' AND (r.invited_only = 0 OR EXISTS (SELECT 1 FROM "
    "reading_invited i WHERE i.round_id = r.id AND i.person_id = $1)) ";

constexpr std::string_view round_rows =
    "SELECT r.id, r.work_id, r.entry_id, COALESCE(w.title, r.title), COALESCE(w.language, e.language, 'nl'), "
    "r.ended_at, CASE WHEN EXISTS (SELECT 1 FROM reading m WHERE m.round_id = r.id AND m.person_id = $1) THEN 1 ELSE 0 "
    "END FROM reading_round r LEFT JOIN work w ON w.id = r.work_id LEFT JOIN entry e ON e.id = r.entry_id WHERE ";

std::vector<Round> read_rounds(sql::Rows rows)
{
    std::vector<Round> found;
    for (auto const& row : rows)
        found.push_back(
            {row.get<RoundId>(0), row.get<std::optional<WorkId>>(1), row.get<std::optional<content::EntryId>>(2),
             row.get<std::string>(3), text::language_from(row.get<std::string_view>(4)).value_or(text::Language::nl),
             row.get<std::optional<base::Time>>(5), row.get<bool>(6)});
    return found;
}

std::string text(std::initializer_list<std::string_view> parts)
{
    std::string whole;
    for (auto const part : parts)
        whole += part;
    return whole;
}

// Open to the person, or read by them before.
std::string own_rounds()
{
    return text(
        {round_rows, not_municipal, "AND ((", open_to_reader,
         ") OR EXISTS (SELECT 1 FROM reading m WHERE m.round_id = r.id AND m.person_id = $1)) "});
}

// The name of who agreed that others see it.
constexpr std::string_view reader_name =
    "COALESCE((SELECT p.name FROM person p JOIN consent c ON c.person_id = p.id AND c.subject = 'read_along/name' AND "
    "c.withdrawn_at IS NULL WHERE p.id = a.person_id AND p.erased_at IS NULL LIMIT 1), '') ";

std::string first_name(std::string const& name)
{
    return name.substr(0, name.find(' '));
}

Reading read_reading(sql::Row const& row)
{
    Reading reading{
        first_name(row.get<std::string>(0)), row.get<std::int64_t>(1),
        accounts::way_from(row.get<std::string_view>(2)).value(), row.get<base::Time>(3)};
    for (std::size_t i = 0; i < questions.size(); ++i)
        reading.answers[i] = answer_from(row.get<std::string_view>(4 + static_cast<int>(i))).value();
    return reading;
}

Remark read_remark(sql::Row const& row)
{
    Remark remark{
        row.get<RemarkId>(0),
        question_from(row.get<std::string_view>(1)).value(),
        row.get<std::string>(2),
        row.get<std::string>(3),
        first_name(row.get<std::string>(4)),
        row.get<std::int64_t>(5)};
    if (auto const decision = row.get<std::optional<std::string>>(6))
        remark.decision = decision_from(*decision);
    remark.reason = row.get<std::string>(7);
    remark.decided_by = row.get<std::string>(8);
    remark.decided_at = row.get<std::optional<base::Time>>(9);
    return remark;
}

// `kept` keeps the remarks `k` of the readings `a` of the rounds `r`, by $2.
std::vector<Remark> read_remarks(sql::Session& db, http::Person const& person, std::string_view kept, std::int64_t id)
{
    std::vector<Remark> found;
    for (auto const& row : db.query(
             text(
                 {"SELECT k.id, k.question, k.quote, k.words, ", reader_name,
                  ", a.version, k.decision, k.reason, COALESCE(d.name, ''), k.decided_at FROM reading_remark k JOIN "
                  "reading a ON a.id = k.reading_id JOIN reading_round r ON r.id = a.round_id LEFT JOIN person d ON "
                  "d.id = k.decided_by ",
                  kept, " ORDER BY k.id LIMIT 500"}),
             person.id, id))
        found.push_back(read_remark(row));
    return found;
}

// `which` keeps the readings `a` of the rounds `r`, by $2.
Readings read_all(sql::Session& db, http::Person const& person, std::string_view which, std::int64_t id)
{
    Readings found;
    auto const kept = text({"WHERE ", not_municipal, "AND ", which});
    for (auto const& row : db.query(
             text(
                 {"SELECT ", reader_name,
                  ", a.version, a.way, a.at, a.clear, a.correct, a.just FROM reading a JOIN "
                  "reading_round r ON r.id = a.round_id ",
                  kept, " ORDER BY a.id LIMIT 200"}),
             person.id, id))
        found.readings.push_back(read_reading(row));
    found.remarks = read_remarks(db, person, kept, id);
    return found;
}

// Whether this reading may be stored: by the reader, or by who writes it down for somebody.
bool may_save(sql::Session& db, http::Person const& person, NewReading const& reading)
{
    if (!reading.person)
    {
        if (!may_record(db, person))
            return false;
        return db
            .value<RoundId>(
                "SELECT r.id FROM reading_round r JOIN work w ON w.id = r.work_id WHERE r.id = $1 AND r.ended_at "
                "IS NULL AND w.state = 'reading_along'",
                reading.round)
            .has_value();
    }
    return person.may(http::Access::read_along) && reading.person->value == person.id
        && db.value<RoundId>(
                 text({round_rows, not_municipal, "AND ", open_to_reader, "AND r.id = $2"}), person.id, reading.round)
               .has_value();
}

}

std::vector<Round> rounds(sql::Session& db, http::Person const& person, std::optional<RoundId> before, int limit)
{
    if (!person.may(http::Access::read_along))
        return {};
    return read_rounds(db.query(
        own_rounds() + "AND r.id < $2 ORDER BY r.id DESC LIMIT $3", person.id,
        before.value_or(RoundId{std::numeric_limits<std::int64_t>::max()}), limit));
}

std::optional<Round> round(sql::Session& db, http::Person const& person, RoundId id)
{
    if (!person.may(http::Access::read_along))
        return std::nullopt;
    auto found = read_rounds(db.query(own_rounds() + "AND r.id = $2", person.id, id));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Readings own_readings(sql::Session& db, http::Person const& person, RoundId id)
{
    return read_all(db, person, "a.round_id = $2 AND a.person_id = $1", id.value);
}

bool may_record(sql::Session& db, http::Person const& person)
{
    if (person.wants_second_step)
        return false;
    auto const roles = db.value<std::int64_t>(
        text(
            {"SELECT COUNT(*) FROM person_role o WHERE o.person_id = $1 AND (o.role IN ('facilitator', 'coordinator', "
             "'administrator') OR (o.role = 'editor' AND o.organisation = '')) AND",
             not_municipal}),
        person.id);
    return roles.value_or(0) > 0;
}

std::vector<Round> rounds_to_record(sql::Session& db, http::Person const& person)
{
    if (!may_record(db, person))
        return {};
    return read_rounds(db.query(
        text(
            {round_rows, not_municipal,
             "AND r.ended_at IS NULL AND w.state = 'reading_along' ORDER BY r.id LIMIT "
             "100"}),
        person.id));
}

bool save_reading(sql::Tx& tx, http::Person const& person, NewReading const& reading, base::Time now)
{
    if (!may_save(tx, person, reading))
        return false;
    auto const id = tx.value<std::int64_t>(
        R"(
            INSERT INTO reading (round_id, person_id, version, way, recorded_by, clear, correct, just, at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (round_id, person_id) DO UPDATE SET version = $3, way = $4, recorded_by = $5, clear = $6,
                                                            correct = $7, just = $8, at = $9
            RETURNING id)",
        reading.round, reading.person, reading.version, accounts::code(reading.way), reading.recorded_by,
        code(reading.answers[0]), code(reading.answers[1]), code(reading.answers[2]), now);
    for (auto const& remark : reading.remarks)
        tx.execute(
            "INSERT INTO reading_remark (reading_id, question, quote, words, reason) VALUES ($1, $2, $3, $4, '')", *id,
            code(remark.question), remark.quote, remark.words);
    return true;
}

Readings readings(sql::Session& db, http::Person const& person, WorkId work)
{
    if (!person.may(http::Access::write))
        return {};
    return read_all(db, person, "r.work_id = $2", work.value);
}

std::vector<Remark> open_remarks(sql::Session& db, http::Person const& person, WorkId work)
{
    if (!person.may(http::Access::write))
        return {};
    return read_remarks(
        db, person, text({"WHERE ", not_municipal, "AND k.decision IS NULL AND r.work_id = $2"}), work.value);
}

std::optional<Decided> decide(sql::Tx& tx, http::Person const& person, NewDecision const& decision, base::Time now)
{
    if (!person.may(http::Access::publish))
        return std::nullopt;
    for (auto const& row : tx.query(
             text(
                 {"SELECT a.person_id, r.id FROM reading_remark k JOIN reading a ON a.id = k.reading_id JOIN "
                  "reading_round r ON r.id = a.round_id WHERE k.id = $2 AND r.work_id = $3 AND",
                  not_municipal}),
             person.id, decision.remark, decision.work))
    {
        Decided const decided{row.get<std::optional<PersonId>>(0), row.get<RoundId>(1)};
        tx.execute(
            "UPDATE reading_remark SET decision = $2, reason = $3, decided_by = $4, decided_at = $5 WHERE id = $1",
            decision.remark, code(decision.decision), decision.reason, person.id, now);
        accounts::audit(
            tx, {PersonId{person.id}, "remark.decide", "work", decision.work.value, code(decision.decision)}, now);
        return decided;
    }
    return std::nullopt;
}

std::vector<Expert> experts(sql::Session& db, http::Person const& person)
{
    if (!person.may(http::Access::publish))
        return {};
    std::vector<Expert> found;
    for (auto const& row : db.query(
             text(
                 {"SELECT p.id, p.name FROM person p WHERE p.disabled_at IS NULL AND p.erased_at IS NULL AND "
                  "p.municipal = 0 AND EXISTS (SELECT 1 FROM person_role o WHERE o.person_id = p.id AND o.role = "
                  "'expert') AND",
                  not_municipal, "ORDER BY p.name, p.id LIMIT 200"}),
             person.id))
        found.push_back({row.get<PersonId>(0), row.get<std::string>(1)});
    return found;
}

}
