// Who may change whom, and the place in the list of people.
#include "desk/people.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace desk {

// The name goes last: it may hold anything.
std::string write_cursor(NameCursor const& cursor)
{
    return std::to_string(cursor.id) + "." + cursor.name;
}

std::optional<NameCursor> read_cursor(std::string_view text)
{
    auto const dot = text.find('.');
    if (dot == std::string_view::npos)
        return std::nullopt;
    NameCursor cursor{std::string(text.substr(dot + 1)), 0};
    auto const* const end = text.data() + dot;
    auto const number = std::from_chars(text.data(), end, cursor.id);
    return number.ec == std::errc() && number.ptr == end ? std::optional(std::move(cursor)) : std::nullopt;
}

bool may_change(http::Person const& viewer, Account const& account)
{
    return viewer.may(http::Access::manage) && viewer.id != account.id.value
        && std::ranges::all_of(
               account.roles, [&](Granted const& granted) { return accounts::may_grant(viewer, granted.role); });
}

bool makes_municipal(http::Person const& viewer, Role role)
{
    using http::Access;
    auto const& rights = accounts::about(role).rights;
    return viewer.municipal
        && std::ranges::any_of(
               std::array{Access::write, Access::publish, Access::answer, Access::manage},
               [&](Access access) { return rights.has(access); });
}

std::vector<Role> grantable(http::Person const& viewer)
{
    std::vector<Role> roles;
    for (auto const& role : accounts::all_roles())
        if (accounts::may_grant(viewer, role.role) && !(viewer.municipal && role.role == Role::expert))
            roles.push_back(role.role);
    return roles;
}

}
