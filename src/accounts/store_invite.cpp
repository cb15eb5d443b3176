// The SQL of invitations.
#include "accounts/store_invite.h"

#include "accounts/audit.h"

namespace accounts::store {

namespace {

constexpr char const* open_rows =
    "SELECT i.id, p.id, p.name, p.mail, p.language, i.invited_by, CASE WHEN v.kind = 'person' THEN v.name ELSE '' END, "
    "i.role, COALESCE(i.organisation, ''), CASE WHEN i.municipal = 1 AND p.municipal = 0 THEN 1 ELSE 0 END "
    "FROM invitation i JOIN person p ON p.id = i.person_id JOIN person v ON v.id = i.invited_by "
    "WHERE i.accepted_at IS NULL AND i.expires_at > $2 AND p.disabled_at IS NULL AND p.erased_at IS NULL AND ";

std::optional<Granted> read_offered(sql::Row const& row, int column)
{
    auto const code = row.get<std::optional<std::string>>(column);
    auto const role = code ? role_from(*code) : std::nullopt;
    return role ? std::optional(Granted{*role, row.get<std::string>(column + 1)}) : std::nullopt;
}

std::optional<OpenInvitation> first(sql::Rows rows)
{
    for (auto const& row : rows)
        return OpenInvitation{
            row.get<InvitationId>(0),
            row.get<PersonId>(1),
            row.get<std::string>(2),
            row.get<std::optional<std::string>>(3),
            text::language_from(row.get<std::string_view>(4)).value_or(text::Language::nl),
            row.get<PersonId>(5),
            row.get<std::string>(6),
            read_offered(row, 7),
            row.get<bool>(9)};
    return std::nullopt;
}

// An offer is given in the name of who made it, so it stands while they may give it.
std::optional<OpenInvitation> if_it_stands(sql::Session& db, std::optional<OpenInvitation> open)
{
    if (!open || !open->offered)
        return open;
    auto const account = person(db, open->inviter);
    if (!account || account->disabled_at || account->erased_at)
        return std::nullopt;
    http::Person inviter;
    inviter.id = account->id.value;
    apply(account->roles, Steps::two, inviter);
    return may_grant(inviter, open->offered->role) ? std::move(open) : std::nullopt;
}

bool is_municipal(sql::Session& db, PersonId id)
{
    return db.value<std::int64_t>("SELECT 1 FROM person WHERE id = $1 AND municipal = 1", id).has_value();
}

// The database marks who edits for a government.
void give_offered(sql::Tx& tx, OpenInvitation const& open, base::Time now)
{
    bool const before = is_municipal(tx, open.person);
    grant(tx, open.person, *open.offered, open.inviter, now);
    if (open.marks_municipal)
        tx.execute("UPDATE person SET municipal = 1 WHERE id = $1 AND municipal = 0", open.person);
    if (!before && is_municipal(tx, open.person))
        audit(tx, {open.inviter, "person.municipal", "person", open.person.value, "on"}, now);
}

}

InvitationId add_invitation(sql::Tx& tx, NewInvitation const& invitation)
{
    auto const& offer = invitation.offer;
    tx.execute(
        "DELETE FROM invitation WHERE person_id = $1 AND accepted_at IS NULL "
        "AND CASE WHEN $2 = 1 THEN role IS NOT NULL AND invited_by = $3 ELSE role IS NULL END",
        invitation.person, offer.has_value(), invitation.inviter);
    std::optional<sql::Blob> hash;
    if (invitation.code_hash)
        hash = sql::Blob{*invitation.code_hash};
    auto const id = tx.value<InvitationId>(
                          "INSERT INTO invitation (person_id, way, code_hash, invited_by, created_at, expires_at) "
                          "VALUES ($1, $2, $3, $4, $5, $6) RETURNING id",
                          invitation.person, invitation.by == InviteBy::mail ? "mail" : "letter", hash,
                          invitation.inviter, invitation.now, invitation.now + invitation_lasts)
                        .value();
    if (offer)
        tx.execute(
            "UPDATE invitation SET name = $2, role = $3, organisation = $4, municipal = $5 WHERE id = $1", id,
            offer->person.name, code(offer->granted.role), offer->granted.organisation, offer->person.municipal);
    return id;
}

bool renew_offer(sql::Tx& tx, InvitationId id, PersonId inviter, base::Time now)
{
    return tx.execute(
               "UPDATE invitation SET code_hash = NULL, invited_by = $2, created_at = $3, expires_at = $4 "
               "WHERE id = $1 AND accepted_at IS NULL AND role IS NOT NULL",
               id, inviter, now, now + invitation_lasts)
        > 0;
}

std::optional<OpenInvitation> invitation(sql::Session& db, std::string_view code_hash, base::Time now)
{
    return if_it_stands(
        db, first(db.query(std::string(open_rows) + "i.code_hash = $1", sql::BlobView{code_hash}, now)));
}

std::optional<OpenInvitation> invitation(sql::Session& db, InvitationId id, base::Time now)
{
    return if_it_stands(db, first(db.query(std::string(open_rows) + "i.id = $1", id, now)));
}

void set_code(sql::Tx& tx, InvitationId id, std::string_view code_hash)
{
    tx.execute("UPDATE invitation SET code_hash = $2 WHERE id = $1", id, sql::BlobView{code_hash});
}

std::optional<PersonId> accept_invitation(sql::Tx& tx, std::string_view code_hash, base::Time now)
{
    auto const open = invitation(tx, code_hash, now);
    if (!open)
        return std::nullopt;
    if (tx.execute("UPDATE invitation SET accepted_at = $2 WHERE id = $1 AND accepted_at IS NULL", open->id, now) == 0)
        return std::nullopt;
    if (open->offered)
        give_offered(tx, *open, now);
    return open->person;
}

}
