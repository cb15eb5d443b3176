// Who a request is from: the session's cookie, looked up once.
#include "accounts/session.h"
#include "accounts/sign_in.h"

#include "platform/base/log.h"
#include "platform/security/token.h"
#include "platform/sql/error.h"

#include <algorithm>

namespace accounts {

namespace {

// How long a visit may stand unwritten: a part of the time without visits that ends the session, an hour at most.
constexpr std::chrono::seconds note_after(std::chrono::seconds idle)
{
    return std::min<std::chrono::seconds>(idle / 6, std::chrono::hours(1));
}

struct Found
{
    http::Person person;
    std::vector<Granted> roles;
    Steps steps = Steps::one;
    base::Time seen_at;
    std::chrono::seconds idle{0};
};

// One row a role; who has none comes once, with an empty role.
Found find(sql::Session& db, std::string_view token, base::Time now)
{
    Found found;
    for (auto const& row : db.query(
             "SELECT s.id, s.steps, s.seen_at, s.idle, p.id, p.name, p.municipal, "
             "(SELECT COUNT(*) FROM notice n WHERE n.person_id = p.id AND n.read_at IS NULL), "
             "COALESCE(r.role, ''), COALESCE(r.organisation, '') "
             "FROM session s JOIN person p ON p.id = s.person_id LEFT JOIN person_role r ON r.person_id = p.id "
             "WHERE s.token_hash = $1 AND s.expires_at > $2 AND p.disabled_at IS NULL AND p.erased_at IS NULL",
             sql::Blob{security::hash_token(token)}, now))
    {
        if (found.person.id == 0)
        {
            found.person.session = row.get<std::int64_t>(0);
            found.steps = row.get<std::int64_t>(1) == 2 ? Steps::two : Steps::one;
            found.seen_at = row.get<base::Time>(2);
            found.idle = std::chrono::seconds(row.get<std::int64_t>(3));
            found.person.id = row.get<std::int64_t>(4);
            found.person.name = row.get<std::string>(5);
            found.person.municipal = row.get<bool>(6);
            found.person.unread = row.get<int>(7);
        }
        if (auto const role = role_from(row.get<std::string_view>(8)))
            found.roles.push_back({*role, row.get<std::string>(9)});
    }
    return found;
}

// A disk that is full or read-only must not keep anybody from reading.
void note_visit(Accounts& accounts, Found const& found, base::Time now)
{
    auto const longest = now + found.idle;
    try
    {
        accounts.db.write([&](sql::Tx& tx) {
            tx.execute(
                "UPDATE session SET seen_at = $2, expires_at = CASE WHEN ends_at < $3 THEN ends_at ELSE $3 END "
                "WHERE id = $1 AND expires_at > $2",
                found.person.session, now, longest);
        });
    }
    catch (sql::Error const& error)
    {
        base::log().warn("a visit could not be noted: {}", error.what());
    }
}

}

http::Person person_of(Accounts& accounts, http::Request const& request)
{
    auto const token = request.cookie(session_cookie_name);
    if (!token || token->empty())
        return {};
    auto const now = accounts.clock.now();
    auto found = find(accounts.db, *token, now);
    if (found.person.id == 0)
        return {};
    apply(found.roles, found.steps, found.person);
    if (now - found.seen_at > note_after(found.idle))
        note_visit(accounts, found, now);
    return std::move(found.person);
}

}
