// People as a coordinator sees them. Every call carries who asks: without the right to manage it answers nothing, and
// accounts of municipalities see nothing of who is an expert by experience. Private to the slice.
#pragma once
#include "accounts/consent.h"
#include "accounts/people.h"
#include "platform/sql/sql.h"

#include <optional>
#include <string>
#include <vector>

namespace desk {

using accounts::Account;
using accounts::Granted;
using accounts::PersonId;
using accounts::Role;

/// The place after which a list goes on; empty: from the start.
struct NameCursor
{
    std::string name; ///< in lower case, as the list is ordered
    std::int64_t id = 0;
};
std::string write_cursor(NameCursor const& cursor);
/// Nothing for a text that is no cursor.
std::optional<NameCursor> read_cursor(std::string_view text);

struct PeopleQuery
{
    std::string words = {}; ///< of the name, or part of the mail address; empty: everybody
    std::optional<Role> role = {};
    std::optional<NameCursor> after = {};
    int limit = 40;
};

struct PeopleList
{
    std::vector<Account> people;
    std::optional<NameCursor> next = {};
    /// Of a search: more were found than are shown.
    enum class Cut { no, yes } cut = Cut::no;
};

/// What a line of the audit log says about somebody.
struct Deed
{
    base::Time at;
    std::string action;
    std::string detail;
    std::string actor; ///< name; empty when the reader may not see who it was
};

/// What stands on the page of one person, besides the account.
struct Dossier
{
    Account account;
    std::int64_t sessions = 0;
    std::optional<base::Time> seen_at = {};
    std::vector<accounts::Consent> consents = {};
    std::vector<Deed> deeds = {};
    bool of_government = false; ///< edits for an organisation of the government
    bool passkey = false;       ///< how the second step of signing in is made; no secrets
    bool totp = false;
};

/// Whether the viewer may change this person: somebody else, all of whose roles the viewer may give and take.
bool may_change(http::Person const& viewer, Account const& account);
/// The roles that the viewer may give and take: none that a municipal account must not know of.
std::vector<Role> grantable(http::Person const& viewer);
/// Whether who gets this role from the viewer works for a municipality too: every role that writes, publishes, answers
/// or manages, else somebody who does so could make a second account that sees experts by experience.
bool makes_municipal(http::Person const& viewer, Role role);

namespace store {

PeopleList people(sql::Session& db, http::Person const& viewer, PeopleQuery const& query);
/// How many have each role, most rights first; none for who may not see it.
std::vector<std::pair<Role, std::int64_t>> role_counts(sql::Session& db, http::Person const& viewer);

/// The person with their roles; absent for what the viewer may not see, and for who was erased.
std::optional<Account> person(sql::Session& db, http::Person const& viewer, PersonId id);
std::optional<Dossier> dossier(sql::Session& db, http::Person const& viewer, PersonId id, base::Time now);

struct Details
{
    std::string name;
    std::optional<std::string> mail = {};
    text::Language language = text::Language::nl;
    bool municipal = false;
};

enum class Change { done, nothing, absent, refused, mail_taken };

/// Name, mail, language, and whether somebody works for a municipality. That is not taken away by who does so too, nor
/// while the person edits for an organisation of the government. A new address ends the sessions; one from an account
/// of a municipality is not looked at, for "this is taken" would tell of somebody out of its sight.
Change save_details(sql::Tx& tx, http::Person const& viewer, PersonId id, Details const& details, base::Time now);

/// Whether the viewer may give this role; of an organisation, only one that is there.
bool may_give(sql::Session& db, http::Person const& viewer, Granted const& granted);
/// `refused` also for a role that the viewer may not give, and for an organisation with a role that is never of one.
Change give_role(sql::Tx& tx, http::Person const& viewer, PersonId id, Granted const& granted, base::Time now);
/// The same for somebody who was added just now, and may not be in sight yet.
Change give_new_role(sql::Tx& tx, http::Person const& viewer, PersonId id, Granted const& granted, base::Time now);
Change take_role(sql::Tx& tx, http::Person const& viewer, PersonId id, Granted const& granted, base::Time now);

Change disable(sql::Tx& tx, http::Person const& viewer, PersonId id, base::Time now);
Change enable(sql::Tx& tx, http::Person const& viewer, PersonId id, base::Time now);
Change end_sessions(sql::Tx& tx, http::Person const& viewer, PersonId id, base::Time now);
/// For who lost phone and codes: the next time they sign in they set up a new second step.
Change forget_steps(sql::Tx& tx, http::Person const& viewer, PersonId id, base::Time now);

/// People who edit for these organisations, by slug.
std::vector<std::pair<std::string, Account>> editors_of(
    sql::Session& db, http::Person const& viewer, std::vector<std::string> const& organisations);

}

}
