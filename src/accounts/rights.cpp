// The one table of roles and rights.
#include "accounts/rights.h"

#include "text/accounts.h"

#include <algorithm>

namespace accounts {

namespace {

namespace words = text::accounts;
using http::Access;

constexpr RoleRights table[] = {
    {Role::participant, "participant", words::role_participant, {}, Steps::one, Access::manage},
    {Role::expert, "expert", words::role_expert, {Access::read_along}, Steps::one, Access::manage},
    {Role::facilitator, "facilitator", words::role_facilitator, {}, Steps::two, Access::manage},
    {Role::analyst, "analyst", words::role_analyst, {}, Steps::two, Access::manage},
    {Role::editor,
     "editor",
     words::role_editor,
     {Access::write, Access::publish, Access::answer},
     Steps::two,
     Access::manage},
    {Role::coordinator,
     "coordinator",
     words::role_coordinator,
     {Access::write, Access::publish, Access::answer, Access::manage},
     Steps::two,
     Access::administer},
    {Role::administrator,
     "administrator",
     words::role_administrator,
     {Access::write, Access::publish, Access::answer, Access::manage, Access::administer},
     Steps::two,
     Access::administer},
};

}

std::span<RoleRights const> all_roles()
{
    return table;
}

RoleRights const& about(Role role)
{
    return table[static_cast<std::size_t>(role)];
}

std::string_view code(Role role)
{
    return about(role).code;
}

std::optional<Role> role_from(std::string_view code)
{
    auto const* const found = std::ranges::find(table, code, &RoleRights::code);
    return found == std::end(table) ? std::nullopt : std::optional(found->role);
}

void apply(std::span<Granted const> roles, Steps steps, http::Person& person)
{
    for (auto const& granted : roles)
    {
        auto const& role = about(granted.role);
        if (role.steps == Steps::two && steps == Steps::one)
        {
            person.wants_second_step = true;
            continue;
        }
        if (granted.organisation.empty())
        {
            person.rights.add(role.rights);
            continue;
        }
        person.rights.add(Access::write);
        person.organisations.push_back(granted.organisation);
    }
}

bool may_grant(http::Person const& person, Role role)
{
    return person.may(about(role).granted_by);
}

}
