// The SQL of asking and of the desk.
#include "contact/store.h"

#include <algorithm>
#include <limits>

namespace contact::store {

namespace {

// Who may answer, by the one table of roles. An organisation's editor may not.
std::string may_answer(std::string_view parameter)
{
    std::string roles;
    for (auto const& role : accounts::all_roles())
        if (role.rights.has(http::Access::answer))
            roles.append(roles.empty() ? "'" : ", '").append(role.code).append("'");
    return "EXISTS (SELECT 1 FROM person_role r WHERE r.person_id = " + std::string(parameter)
        + " AND r.organisation = '' AND r.role IN (" + roles + "))";
}

// The person is the first parameter of every statement of the desk.
std::string const& desk_may()
{
    static std::string const condition = may_answer("$1");
    return condition;
}

constexpr std::string_view question_columns =
    "q.id, q.reference, q.topic, q.about, q.language, q.name, q.answer, q.mail, q.phone, q.suits, q.words, q.state, "
    "q.person_id, q.assigned_to, COALESCE(a.name, ''), q.created_at, q.closed_at FROM question q "
    "LEFT JOIN person a ON a.id = q.assigned_to ";

Question read_question(sql::Row const& row)
{
    Question question;
    question.id = row.get<QuestionId>(0);
    question.reference = row.get<std::string>(1);
    question.topic = topic_from(row.get<std::string_view>(2)).value_or(Topic::general);
    question.about = row.get<std::string>(3);
    question.language = text::language_from(row.get<std::string_view>(4)).value_or(text::Language::nl);
    question.name = row.get<std::string>(5);
    question.answer = answer_from(row.get<std::string_view>(6)).value_or(Answer::none);
    question.mail = row.get<std::string>(7);
    question.phone = row.get<std::string>(8);
    question.suits = row.get<std::string>(9);
    question.words = row.get<std::string>(10);
    question.state = state_from(row.get<std::string_view>(11)).value_or(State::fresh);
    question.person = row.get<std::optional<PersonId>>(12);
    question.assigned_to = row.get<std::optional<PersonId>>(13);
    question.assigned_name = row.get<std::string>(14);
    question.created_at = row.get<base::Time>(15);
    question.closed_at = row.get<std::optional<base::Time>>(16);
    return question;
}

std::optional<Question> first(sql::Rows rows)
{
    for (auto const& row : rows)
        return read_question(row);
    return std::nullopt;
}

Note read_note(sql::Row const& row)
{
    return {
        row.get<NoteId>(0),
        row.get<PersonId>(1),
        row.get<std::string>(2),
        way_from(row.get<std::string_view>(3)).value_or(Way::note),
        row.get<std::string>(4),
        row.get<base::Time>(5),
        row.get<std::optional<base::Time>>(6)};
}

}

QuestionId add(sql::Tx& tx, NewQuestion const& question, base::Time now)
{
    return tx
        .value<QuestionId>(
            "INSERT INTO question (reference, topic, about, language, name, answer, mail, phone, suits, words, state, "
            "person_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id",
            question.reference, code(question.topic), question.about, text::code(question.language), question.name,
            code(question.answer), question.mail, question.phone, question.suits, question.words, code(question.state),
            question.person, now)
        .value();
}

QuestionList list(sql::Session& db, PersonId who, State state, std::optional<QuestionId> before)
{
    QuestionList list;
    constexpr std::int64_t newest = std::numeric_limits<std::int64_t>::max();
    for (auto const& row : db.query(
             "SELECT q.id, q.reference, q.topic, q.answer, q.language, q.words, COALESCE(a.name, ''), q.created_at "
             "FROM question q LEFT JOIN person a ON a.id = q.assigned_to WHERE "
                 + desk_may() + " AND q.state = $2 AND q.id < $3 ORDER BY q.id DESC LIMIT $4",
             who, code(state), before ? before->value : newest, list_length + 1))
        list.lines.push_back(
            {row.get<QuestionId>(0), row.get<std::string>(1),
             topic_from(row.get<std::string_view>(2)).value_or(Topic::general),
             answer_from(row.get<std::string_view>(3)).value_or(Answer::none),
             text::language_from(row.get<std::string_view>(4)).value_or(text::Language::nl), row.get<std::string>(5),
             row.get<std::string>(6), row.get<base::Time>(7)});
    if (list.lines.size() > list_length)
    {
        list.lines.pop_back();
        list.next = list.lines.back().id;
    }
    return list;
}

Waiting waiting(sql::Session& db, PersonId who)
{
    Waiting waiting;
    for (auto const& row : db.query(
             "SELECT state, COUNT(*) FROM question WHERE " + desk_may()
                 + " AND state IN ('new', 'answering', 'doubtful') GROUP BY state",
             who))
    {
        auto const state = state_from(row.get<std::string_view>(0));
        auto& count = state == State::fresh ? waiting.fresh
            : state == State::answering     ? waiting.answering
                                            : waiting.doubtful;
        count = row.get<std::int64_t>(1);
    }
    return waiting;
}

std::optional<Question> question(sql::Session& db, PersonId who, QuestionId id)
{
    return first(db.query(
        std::string("SELECT ").append(question_columns).append("WHERE ").append(desk_may()).append(" AND q.id = $2"),
        who, id));
}

std::vector<Note> notes(sql::Session& db, PersonId who, QuestionId id)
{
    std::vector<Note> notes;
    for (auto const& row : db.query(
             "SELECT n.id, n.person_id, p.name, n.way, n.words, n.at, n.sent_at FROM question_note n "
             "JOIN person p ON p.id = n.person_id WHERE "
                 + desk_may() + " AND n.question_id = $2 ORDER BY n.id LIMIT 500",
             who, id))
        notes.push_back(read_note(row));
    return notes;
}

bool take(sql::Tx& tx, PersonId who, QuestionId id)
{
    return tx.execute(
               "UPDATE question SET state = 'answering', assigned_to = $1, closed_at = NULL WHERE " + desk_may()
                   + " AND id = $2",
               who, id)
        == 1;
}

bool close(sql::Tx& tx, PersonId who, QuestionId id, base::Time now)
{
    return tx.execute(
               "UPDATE question SET state = 'answered', assigned_to = COALESCE(assigned_to, $1), closed_at = $3 WHERE "
                   + desk_may() + " AND id = $2",
               who, id, now)
        == 1;
}

bool reopen(sql::Tx& tx, PersonId who, QuestionId id)
{
    return tx.execute(
               "UPDATE question SET state = 'new', assigned_to = NULL, closed_at = NULL WHERE " + desk_may()
                   + " AND id = $2",
               who, id)
        == 1;
}

bool discard(sql::Tx& tx, PersonId who, QuestionId id)
{
    return tx.execute("DELETE FROM question WHERE " + desk_may() + " AND id = $2 AND state = 'doubtful'", who, id) == 1;
}

std::optional<NoteId> add_note(sql::Tx& tx, QuestionId id, Note const& note)
{
    return tx.value<NoteId>(
        "INSERT INTO question_note (question_id, person_id, way, words, at) "
        "SELECT q.id, $1, $3, $4, $5 FROM question q WHERE "
            + desk_may() + " AND q.id = $2 RETURNING id",
        note.by, id, code(note.way), note.words, note.at);
}

std::optional<Question> question(sql::Session& db, QuestionId id)
{
    return first(db.query(std::string("SELECT ").append(question_columns).append("WHERE q.id = $1"), id));
}

std::optional<Mailing> mailing(sql::Session& db, NoteId id)
{
    std::optional<Note> note;
    for (auto const& row : db.query(
             "SELECT n.id, n.person_id, p.name, n.way, n.words, n.at, n.sent_at FROM question_note n "
             "JOIN person p ON p.id = n.person_id WHERE n.id = $1 AND n.way = 'mail' AND n.sent_at IS NULL",
             id))
        note = read_note(row);
    if (!note)
        return std::nullopt;
    auto asked = first(db.query(
        std::string("SELECT ")
            .append(question_columns)
            .append("WHERE q.id = (SELECT n.question_id FROM question_note n WHERE n.id = $1)"),
        id));
    return asked ? std::optional(Mailing{std::move(*asked), std::move(*note)}) : std::nullopt;
}

void set_sent(sql::Tx& tx, NoteId id, base::Time now)
{
    tx.execute("UPDATE question_note SET sent_at = $2 WHERE id = $1", id, now);
}

void set_undelivered(sql::Tx& tx, NoteId id)
{
    tx.execute(
        "UPDATE question SET state = 'answering', closed_at = NULL "
        "WHERE id = (SELECT question_id FROM question_note WHERE id = $1)",
        id);
}

std::vector<accounts::Account> answerers(sql::Session& db)
{
    std::vector<accounts::Account> people;
    for (auto const& role : accounts::all_roles())
    {
        if (!role.rights.has(http::Access::answer))
            continue;
        for (auto& account : accounts::store::people_with(db, role.role))
        {
            accounts::Granted const everywhere_granted{role.role, {}};
            bool const everywhere = std::ranges::find(account.roles, everywhere_granted) != account.roles.end();
            bool const known = std::ranges::any_of(people, [&](auto const& one) { return one.id == account.id; });
            if (everywhere && !known)
                people.push_back(std::move(account));
        }
    }
    return people;
}

}
