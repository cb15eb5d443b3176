// Who asks, and what a route demands of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace http {

/// The person behind a request. `accounts` fills it from the session; nobody has id 0.
struct Person
{
    std::int64_t id = 0;
    std::vector<std::string> roles = {};          ///< such as "editor", "administrator"
    std::vector<std::int64_t> organisations = {}; ///< organisations this person may act for

    bool signed_in() const { return id != 0; }
    bool has_role(std::string_view role) const;
};

/// The access column of a route: the least a person must be. Queries check a second time, with the person in them.
enum class Access : std::uint8_t {
    everyone,
    signed_in,
    editor,        ///< role "editor" or "administrator"
    administrator, ///< role "administrator"
};

bool allows(Access access, Person const& person);

/// The word for the generated reference: "everyone", "signed in", "editor", "administrator".
std::string_view name(Access access);

} // namespace http
