// The one table of roles and rights: who may do what. docs/reference/rights.md and the tests are made from it.
#pragma once
#include "platform/http/person.h"
#include "platform/text/message.h"

#include <optional>
#include <span>
#include <string_view>

namespace accounts {

/// What somebody is in the alliance. Who has no role at all may still sign in to see and erase what is theirs.
enum class Role { participant, expert, facilitator, analyst, editor, coordinator, administrator };

/// Whether a role counts after one step of signing in (mail), or only after two (passkey, or a second step).
enum class Steps { one, two };

struct RoleRights
{
    Role role;
    std::string_view code; ///< as stored
    text::Message label;
    http::Rights rights;
    Steps steps;
    http::Access granted_by; ///< who may give and take this role
};

/// Every role, the least first. An editor of an organisation has the right to write only, and only for that one.
std::span<RoleRights const> all_roles();
RoleRights const& about(Role role);
std::string_view code(Role role);
std::optional<Role> role_from(std::string_view code);

/// A role that somebody has: everywhere, or for one organisation (its slug). Only editors are ever of an organisation.
struct Granted
{
    Role role = Role::participant;
    std::string organisation = {};

    bool operator==(Granted const&) const = default;
};

/// What these roles allow after so many steps, filled into rights, organisations and wants_second_step.
void apply(std::span<Granted const> roles, Steps steps, http::Person& person);

/// Whether this person may give or take such a role.
bool may_grant(http::Person const& person, Role role);

}
