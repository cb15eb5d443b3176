// People: who they are, how they are reached, and the roles they have.
#pragma once
#include "accounts/accounts.h"
#include "accounts/rights.h"
#include "platform/text/language.h"

#include <optional>
#include <string>
#include <vector>

namespace accounts {

/// How often somebody wants to hear by mail what waits in the inbox.
enum class Rhythm { at_once, daily, weekly, never };
std::string_view code(Rhythm rhythm);
std::optional<Rhythm> rhythm_from(std::string_view code);

struct Account
{
    PersonId id;
    std::string name;
    std::optional<std::string> mail; ///< in lower case; absent for who has none
    text::Language language = text::Language::nl;
    bool municipal = false;
    Rhythm rhythm = Rhythm::daily;
    base::Time created_at;
    std::optional<base::Time> disabled_at; ///< may not sign in
    std::optional<base::Time> erased_at;   ///< only the number is left
    std::vector<Granted> roles = {};

    bool has(Role role) const;
};

struct NewPerson
{
    std::string name;
    std::optional<std::string> mail = {};
    text::Language language = text::Language::nl;
    bool municipal = false;
};

/// A mail address as it is stored: without blanks, in lower case. Absent for what cannot be one (RFC 5321's common
/// part: no quoted names, no address literals; 254 bytes at most).
std::optional<std::string> clean_mail(std::string_view text);

namespace store {

/// One person with their roles; one query. Absent for the system's actors.
std::optional<Account> person(sql::Session& db, PersonId id);
std::optional<Account> person_by_mail(sql::Session& db, std::string_view mail);

/// Throws sql::ConstraintViolation when the address is somebody's already: look first, in the same transaction.
PersonId add_person(sql::Tx& tx, NewPerson const& person, base::Time now);

/// Gives a role; false when the person had it. Writes the audit log.
bool grant(sql::Tx& tx, PersonId person, Granted const& granted, PersonId by, base::Time now);
/// Takes it; false when the person did not have it. Writes the audit log, and ends sessions when a right was lost.
bool revoke(sql::Tx& tx, PersonId person, Granted const& granted, PersonId by, base::Time now);

/// Everybody who has the role now and may sign in: of any organisation, or of this one. For notices.
std::vector<Account> people_with(sql::Session& db, Role role, std::string_view organisation = {});

}

}
