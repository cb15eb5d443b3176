// The SQL of one person: what is known of them, and what a coordinator changes.
#include "desk/people_rows.h"

#include "accounts/audit.h"
#include "accounts/factors.h"
#include "accounts/session.h"

#include <algorithm>

namespace desk::store {

namespace {

using http::Access;

constexpr int most_deeds = 50;

PersonId actor(http::Person const& viewer)
{
    return PersonId{viewer.id};
}

// Whether somebody edits for an organisation of the government: works for it, as far as this program knows.
bool of_government(sql::Session& db, PersonId id)
{
    return db
        .value<std::int64_t>(
            R"(SELECT 1 FROM person_role r JOIN entry e ON e.kind = 'organisation' AND e.slug = r.organisation
                        AND e.language = 'nl'
                      JOIN entry_value s ON s.entry_id = e.id AND s.field = 'sector' AND s.text = 'government'
                WHERE r.person_id = $1 AND r.organisation <> '' LIMIT 1)",
            id)
        .has_value();
}

// From when the viewer may know of the person. An account of a municipality must not see that somebody was here before
// they had a role that it may know of.
base::Time known_since(sql::Session& db, http::Person const& viewer, PersonId id)
{
    return db
        .value<std::optional<base::Time>>(
            "SELECT MIN(o.granted_at) FROM person v JOIN person_role o ON o.person_id = $2 AND o.role <> 'expert' "
            "WHERE v.id = $1 AND v.municipal = 1",
            viewer.id, id)
        .value_or(std::nullopt)
        .value_or(base::Time());
}

// Consents tell what somebody takes part in, so an account of a municipality sees only the last for the account itself.
std::vector<accounts::Consent> consents(sql::Session& db, http::Person const& viewer, PersonId id)
{
    std::vector<accounts::Consent> found;
    for (auto const& row : db.query(
             R"(SELECT c.subject, c.version, c.way, c.given_at, c.withdrawn_at FROM consent c
                 WHERE c.person_id = $2 AND (NOT EXISTS (SELECT 1 FROM person v WHERE v.id = $1 AND v.municipal = 1)
                       OR c.id = (SELECT MAX(l.id) FROM consent l WHERE l.person_id = $2 AND l.subject = 'account'))
                 ORDER BY c.id DESC)",
             viewer.id, id))
    {
        auto& consent = found.emplace_back();
        consent.subject = row.get<std::string>(0);
        consent.version = row.get<std::string>(1);
        consent.way = accounts::way_from(row.get<std::string_view>(2)).value_or(accounts::Way::screen);
        consent.given_at = row.get<base::Time>(3);
        consent.withdrawn_at = row.get<std::optional<base::Time>>(4);
    }
    return found;
}

std::vector<Deed> deeds(sql::Session& db, http::Person const& viewer, PersonId id, base::Time since)
{
    static std::string const statement = std::string(
                                             "SELECT a.at, a.action, a.detail, COALESCE(p.name, '') FROM audit a "
                                             "LEFT JOIN person p ON p.id = a.actor_id AND ")
        + visible_person
        + " WHERE a.subject = 'person' AND a.subject_id = $2 AND a.at >= $3 AND ("
          "NOT EXISTS (SELECT 1 FROM person v WHERE v.id = $1 AND v.municipal = 1) "
          "OR ((a.action LIKE 'person.%' OR a.action LIKE 'role.%' OR a.action LIKE 'invitation.%') "
          "AND a.detail NOT LIKE '%expert%')) ORDER BY a.id DESC LIMIT "
        + std::to_string(most_deeds);
    std::vector<Deed> found;
    for (auto const& row : db.query(statement, viewer.id, id, since))
        found.push_back(
            {row.get<base::Time>(0), row.get<std::string>(1), row.get<std::string>(2), row.get<std::string>(3)});
    return found;
}

// The person, when the viewer may see and change them.
struct Target
{
    std::optional<Account> account;
    Change refusal = Change::done; ///< why not
};

Target target(sql::Tx& tx, http::Person const& viewer, PersonId id)
{
    auto account = person(tx, viewer, id);
    if (!account)
        return {std::nullopt, Change::absent};
    if (!may_change(viewer, *account))
        return {std::nullopt, Change::refused};
    return {std::move(account), Change::done};
}

bool is_grantable(http::Person const& viewer, Granted const& granted)
{
    auto const roles = grantable(viewer);
    return std::ranges::find(roles, granted.role) != roles.end()
        && (granted.organisation.empty() || granted.role == Role::editor);
}

bool is_municipal(sql::Session& db, PersonId id)
{
    return db.value<std::int64_t>("SELECT 1 FROM person WHERE id = $1 AND municipal = 1", id).has_value();
}

// Where somebody is signed in, and how the second step is made; of that no more than that it is there.
void read_sign_in(sql::Session& db, Dossier& dossier, base::Time since, base::Time now)
{
    for (auto const& row : db.query(
             "SELECT COUNT(*), MAX(seen_at), "
             "(SELECT COUNT(*) FROM passkey k WHERE k.person_id = $1 AND k.created_at >= $2), "
             "(SELECT COUNT(*) FROM person_factor f WHERE f.person_id = $1 AND f.totp_at >= $2) "
             "FROM session WHERE person_id = $1 AND expires_at > $3 AND created_at >= $2",
             dossier.account.id, since, now))
    {
        dossier.sessions = row.get<std::int64_t>(0);
        dossier.seen_at = row.get<std::optional<base::Time>>(1);
        dossier.passkey = row.get<std::int64_t>(2) > 0;
        dossier.totp = row.get<std::int64_t>(3) > 0;
    }
}

// Whoever reads the old address has nothing to sign in with any more: neither a code nor an invitation.
void end_codes(sql::Tx& tx, PersonId id)
{
    tx.execute("DELETE FROM sign_in WHERE person_id = $1", id);
    tx.execute("DELETE FROM mail_change WHERE person_id = $1 AND done_at IS NULL", id);
    tx.execute("DELETE FROM invitation WHERE person_id = $1 AND accepted_at IS NULL AND way = 'mail'", id);
}

bool mail_taken(sql::Session& db, PersonId id, std::optional<std::string> const& mail)
{
    return mail && db.value<std::int64_t>("SELECT 1 FROM person WHERE mail = $1 AND id <> $2", *mail, id).has_value();
}

}

std::optional<Dossier> dossier(sql::Session& db, http::Person const& viewer, PersonId id, base::Time now)
{
    auto account = person(db, viewer, id);
    if (!account)
        return std::nullopt;
    Dossier found;
    found.account = std::move(*account);
    auto const since = known_since(db, viewer, id);
    read_sign_in(db, found, since, now);
    found.consents = consents(db, viewer, id);
    found.deeds = deeds(db, viewer, id, since);
    found.of_government = of_government(db, id);
    return found;
}

Change save_details(sql::Tx& tx, http::Person const& viewer, PersonId id, Details const& details, base::Time now)
{
    auto const [account, refusal] = target(tx, viewer, id);
    if (!account)
        return refusal;
    if (account->municipal && !details.municipal && (viewer.municipal || of_government(tx, id)))
        return Change::refused;
    auto const& mail = viewer.municipal ? account->mail : details.mail;
    if (mail_taken(tx, id, mail))
        return Change::mail_taken;
    std::string changed;
    auto const note = [&](bool differs, std::string_view what) {
        if (differs)
            changed.append(changed.empty() ? "" : " ").append(what);
    };
    note(account->name != details.name, "name");
    note(account->mail != mail, "mail");
    note(account->language != details.language, "language");
    note(account->municipal != details.municipal, details.municipal ? "municipal" : "not-municipal");
    if (changed.empty())
        return Change::nothing;
    tx.execute(
        "UPDATE person SET name = $1, mail = $2, language = $3, municipal = $4 WHERE id = $5", details.name, mail,
        text::code(details.language), details.municipal, id);
    if (account->mail != mail)
    {
        accounts::store::end_sessions(tx, id, {}, now);
        end_codes(tx, id);
    }
    accounts::audit(tx, {actor(viewer), "person.change", "person", id.value, changed}, now);
    return Change::done;
}

bool may_give(sql::Session& db, http::Person const& viewer, Granted const& granted)
{
    return is_grantable(viewer, granted)
        && (granted.organisation.empty()
            || db.value<std::int64_t>(
                "SELECT 1 FROM entry WHERE kind = 'organisation' AND language = 'nl' AND slug = $1",
                granted.organisation));
}

Change give_role(sql::Tx& tx, http::Person const& viewer, PersonId id, Granted const& granted, base::Time now)
{
    auto const [account, refusal] = target(tx, viewer, id);
    return account ? give_new_role(tx, viewer, id, granted, now) : refusal;
}

Change give_new_role(sql::Tx& tx, http::Person const& viewer, PersonId id, Granted const& granted, base::Time now)
{
    if (!may_give(tx, viewer, granted))
        return Change::refused;
    bool const before = is_municipal(tx, id);
    if (!accounts::store::grant(tx, id, granted, actor(viewer), now)) // the database marks who edits for a government
        return Change::nothing;
    if (makes_municipal(viewer, granted.role))
        tx.execute("UPDATE person SET municipal = 1 WHERE id = $1 AND municipal = 0", id);
    if (!before && is_municipal(tx, id))
        accounts::audit(tx, {actor(viewer), "person.municipal", "person", id.value, "on"}, now);
    return Change::done;
}

Change take_role(sql::Tx& tx, http::Person const& viewer, PersonId id, Granted const& granted, base::Time now)
{
    auto const [account, refusal] = target(tx, viewer, id);
    if (!account)
        return refusal;
    if (!is_grantable(viewer, granted))
        return Change::refused;
    return accounts::store::revoke(tx, id, granted, actor(viewer), now) ? Change::done : Change::nothing;
}

Change disable(sql::Tx& tx, http::Person const& viewer, PersonId id, base::Time now)
{
    auto const [account, refusal] = target(tx, viewer, id);
    if (!account)
        return refusal;
    if (tx.execute("UPDATE person SET disabled_at = $1 WHERE id = $2 AND disabled_at IS NULL", now, id) == 0)
        return Change::nothing;
    accounts::store::end_sessions(tx, id, {}, now);
    accounts::audit(tx, {actor(viewer), "person.disable", "person", id.value}, now);
    return Change::done;
}

Change enable(sql::Tx& tx, http::Person const& viewer, PersonId id, base::Time now)
{
    auto const [account, refusal] = target(tx, viewer, id);
    if (!account)
        return refusal;
    if (tx.execute("UPDATE person SET disabled_at = NULL WHERE id = $1 AND disabled_at IS NOT NULL", id) == 0)
        return Change::nothing;
    accounts::audit(tx, {actor(viewer), "person.enable", "person", id.value}, now);
    return Change::done;
}

Change end_sessions(sql::Tx& tx, http::Person const& viewer, PersonId id, base::Time now)
{
    auto const [account, refusal] = target(tx, viewer, id);
    if (!account)
        return refusal;
    if (accounts::store::end_sessions(tx, id, {}, now) == 0)
        return Change::nothing;
    accounts::audit(tx, {actor(viewer), "person.end_sessions", "person", id.value}, now);
    return Change::done;
}

Change forget_steps(sql::Tx& tx, http::Person const& viewer, PersonId id, base::Time now)
{
    auto const [account, refusal] = target(tx, viewer, id);
    if (!account)
        return refusal;
    return accounts::store::forget_second_steps(tx, id, actor(viewer), now) ? Change::done : Change::nothing;
}

}
