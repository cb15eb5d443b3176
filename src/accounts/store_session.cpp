// The SQL of sessions.
#include "accounts/session.h"

#include "platform/base/bytes.h"
#include "platform/security/token.h"

#include <algorithm>

namespace accounts::store {

namespace {

using std::chrono::seconds;

struct Limits
{
    seconds idle;
    seconds longest;
};

// Who works here is out after half a day; who is at home stays signed in for as long as they come by each month.
constexpr Limits at_home{std::chrono::days(30), std::chrono::days(180)};
constexpr Limits at_work{std::chrono::hours(12), std::chrono::days(7)};
constexpr Limits among_others{std::chrono::minutes(30), std::chrono::hours(12)};

Limits limits_of(sql::Tx& tx, PersonId person, Steps steps, Computer computer)
{
    if (computer == Computer::shared)
        return among_others;
    return steps == Steps::two && has_role_of_two_steps(tx, person) ? at_work : at_home;
}

std::optional<seconds> lasts(Limits const& limits, Computer computer)
{
    return computer == Computer::shared ? std::nullopt : std::optional(limits.longest);
}

}

bool has_role_of_two_steps(sql::Session& db, PersonId person)
{
    return newcomer(db, person).wants_two_steps;
}

Newcomer newcomer(sql::Session& db, PersonId person)
{
    Newcomer found;
    for (auto const& row : db.query(
             "SELECT p.mail, COALESCE(r.role, '') FROM person p LEFT JOIN person_role r ON r.person_id = p.id "
             "WHERE p.id = $1",
             person))
    {
        found.mail = row.get<std::optional<std::string>>(0);
        auto const role = role_from(row.get<std::string_view>(1));
        found.wants_two_steps = found.wants_two_steps || (role && about(*role).steps == Steps::two);
    }
    return found;
}

OpenedSession open_session(sql::Tx& tx, PersonId person, NewSession const& session, base::Time now)
{
    auto const limits = limits_of(tx, person, session.steps, session.computer);
    OpenedSession opened{base::random_token(), lasts(limits, session.computer)};
    tx.execute(
        "INSERT INTO session (person_id, token_hash, created_at, seen_at, expires_at, steps, shared, device, idle, "
        "ends_at) VALUES ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9)",
        person, sql::Blob{security::hash_token(opened.token)}, now, now + limits.idle,
        session.steps == Steps::two ? 2 : 1, session.computer == Computer::shared, session.device,
        std::int64_t{limits.idle.count()}, now + limits.longest);
    return opened;
}

std::optional<OpenedSession> raise_session(sql::Tx& tx, PersonId person, SessionId session, base::Time now)
{
    auto const shared = tx.value<bool>(
        "SELECT shared FROM session WHERE id = $1 AND person_id = $2 AND expires_at > $3", session, person, now);
    if (!shared)
        return std::nullopt;
    auto const computer = *shared ? Computer::shared : Computer::own;
    auto const limits = limits_of(tx, person, Steps::two, computer);
    tx.execute(
        "UPDATE kept_form SET session_hash = NULL WHERE person_id = $1 "
        "AND session_hash = (SELECT s.token_hash FROM session s WHERE s.id = $2)",
        person, session);
    OpenedSession opened{base::random_token(), lasts(limits, computer)};
    tx.execute(
        "UPDATE session SET token_hash = $2, steps = 2, seen_at = $3, expires_at = $4, idle = $5, ends_at = $6 "
        "WHERE id = $1",
        session, sql::Blob{security::hash_token(opened.token)}, now, now + limits.idle,
        std::int64_t{limits.idle.count()}, now + limits.longest);
    return opened;
}

bool end_session(sql::Tx& tx, PersonId person, SessionId session)
{
    return tx.execute("DELETE FROM session WHERE id = $1 AND person_id = $2", session, person) > 0;
}

std::int64_t end_sessions(sql::Tx& tx, PersonId person, SessionId except, base::Time now)
{
    return tx.execute(
        "UPDATE session SET expires_at = $3 WHERE person_id = $1 AND id <> $2 AND expires_at > $3", person, except,
        now);
}

std::vector<SessionLine> sessions(sql::Session& db, PersonId person, base::Time now)
{
    std::vector<SessionLine> found;
    for (auto const& row : db.query(
             "SELECT id, device, created_at, seen_at, shared FROM session WHERE person_id = $1 AND expires_at > $2 "
             "ORDER BY seen_at DESC, id DESC",
             person, now))
        found.push_back(
            {row.get<SessionId>(0), row.get<std::string>(1), row.get<base::Time>(2), row.get<base::Time>(3),
             row.get<bool>(4) ? Computer::shared : Computer::own});
    return found;
}

}
