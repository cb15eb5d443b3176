// The SQL of invitations that are open.
#include "desk/invitations.h"

#include "accounts/audit.h"
#include "desk/people_rows.h"

#include <algorithm>

namespace desk::store {

namespace {

constexpr int page_size = 40;

// An offer is seen by everybody who manages people, under the name that its inviter gave; who it is for is not.
std::string open_sql(std::string_view which)
{
    std::string const visible = std::string("(") + visible_person + ")";
    return "SELECT i.id, p.id, COALESCE(i.name, p.name), i.way, COALESCE(b.name, ''), i.expires_at, "
           "COALESCE(i.role, ''), CASE WHEN "
        + visible
        + " THEN 1 ELSE 0 END FROM invitation i JOIN person p ON p.id = i.person_id LEFT JOIN person b "
          "ON b.id = i.invited_by AND b.kind = 'person' WHERE i.accepted_at IS NULL AND (i.role IS NOT NULL OR "
        + visible + ") AND " + std::string(which) + " ORDER BY i.id DESC LIMIT " + std::to_string(page_size + 1);
}

std::vector<OpenInvitation> read(sql::Rows rows)
{
    std::vector<OpenInvitation> found;
    for (auto const& row : rows)
        found.push_back(
            {row.get<std::int64_t>(0), row.get<PersonId>(1), row.get<std::string>(2),
             row.get<std::string_view>(3) == "mail" ? accounts::InviteBy::mail : accounts::InviteBy::letter,
             row.get<std::string>(4), row.get<base::Time>(5), accounts::role_from(row.get<std::string_view>(6)),
             row.get<bool>(7)});
    return found;
}

std::optional<OpenInvitation> first(std::vector<OpenInvitation> found)
{
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

}

InvitationList invitations(sql::Session& db, http::Person const& viewer, std::int64_t after)
{
    if (!viewer.may(http::Access::manage))
        return {};
    static std::string const statement = open_sql("($2 = 0 OR i.id < $2)");
    InvitationList list{read(db.query(statement, viewer.id, after)), {}};
    if (list.open.size() > static_cast<std::size_t>(page_size))
    {
        list.open.pop_back();
        list.next = list.open.back().id;
    }
    return list;
}

std::optional<OpenInvitation> invitation(sql::Session& db, http::Person const& viewer, std::int64_t id)
{
    if (!viewer.may(http::Access::manage))
        return std::nullopt;
    static std::string const statement = open_sql("i.id = $2");
    return first(read(db.query(statement, viewer.id, id)));
}

std::optional<OpenInvitation> invitation_of(sql::Session& db, http::Person const& viewer, PersonId person)
{
    if (!viewer.may(http::Access::manage))
        return std::nullopt;
    static std::string const statement = open_sql("i.role IS NULL AND p.id = $2");
    return first(read(db.query(statement, viewer.id, person)));
}

std::int64_t count_invitations(sql::Session& db, http::Person const& viewer, base::Time now)
{
    if (!viewer.may(http::Access::manage))
        return 0;
    static std::string const statement = std::string(
                                             "SELECT COUNT(*) FROM invitation i JOIN person p ON p.id = i.person_id "
                                             "WHERE i.accepted_at IS NULL AND i.expires_at > $2 AND "
                                             "(i.role IS NOT NULL OR (")
        + visible_person + "))";
    return db.value<std::int64_t>(statement, viewer.id, now).value_or(0);
}

bool may_repeat(sql::Session& db, http::Person const& viewer, OpenInvitation const& open)
{
    if (open.offered)
        return std::ranges::count(grantable(viewer), *open.offered) > 0;
    auto const account = person(db, viewer, open.person);
    return account && may_change(viewer, *account);
}

bool has_organisation(sql::Session& db, std::int64_t id)
{
    return db
        .value<std::int64_t>(
            "SELECT 1 FROM invitation i WHERE i.id = $1 AND (COALESCE(i.organisation, '') = '' OR EXISTS "
            "(SELECT 1 FROM entry e WHERE e.kind = 'organisation' AND e.language = 'nl' AND e.slug = i.organisation))",
            id)
        .has_value();
}

bool may_print(sql::Session& db, http::Person const& viewer, PersonId person)
{
    return !viewer.municipal
        || db.value<std::int64_t>(
                 "SELECT 1 FROM invitation WHERE person_id = $1 AND invited_by = $2 AND way = 'letter' "
                 "AND accepted_at IS NULL",
                 person, viewer.id)
               .has_value();
}

Change withdraw(sql::Tx& tx, http::Person const& viewer, std::int64_t id, base::Time now)
{
    auto const open = invitation(tx, viewer, id);
    if (!open)
        return Change::absent;
    if (!may_repeat(tx, viewer, *open))
        return Change::refused;
    tx.execute("DELETE FROM invitation WHERE id = $1 AND accepted_at IS NULL", id);
    accounts::audit(tx, {PersonId{viewer.id}, "invitation.withdraw", "person", open->person.value}, now);
    if (open->offered)
        accounts::forget_stranger(tx, open->person, now);
    return Change::done;
}

}
