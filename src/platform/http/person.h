// Who asks, and what a route demands of them.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace http {

/// The access column of a route: the right that a person must have. Which role has which right stands in one table,
/// accounts/rights.cpp. Queries check a second time, with the person in them.
enum class Access : std::uint8_t {
    everyone,
    signed_in,
    read_along, ///< comment on what is about to be published, as an expert by experience
    write,      ///< write and change entries: everybody's, or those of one's own organisations
    publish,    ///< decide on everybody's entries
    answer,     ///< answer what visitors ask
    manage,     ///< people, invitations, words, menu, settings
    administer, ///< jobs, health, audit log, the rights of who manages
};

inline constexpr Access all_access[] = {Access::everyone, Access::signed_in, Access::read_along, Access::write,
                                        Access::publish,  Access::answer,    Access::manage,     Access::administer};

/// A set of rights. `everyone` and `signed_in` need not be in it.
class Rights
{
public:
    constexpr Rights() = default;
    constexpr Rights(std::initializer_list<Access> rights)
    {
        for (auto const right : rights)
            add(right);
    }
    constexpr void add(Access right) { bits_ = static_cast<std::uint16_t>(bits_ | 1U << static_cast<unsigned>(right)); }
    constexpr void add(Rights other) { bits_ = static_cast<std::uint16_t>(bits_ | other.bits_); }
    constexpr bool has(Access right) const { return (bits_ >> static_cast<unsigned>(right) & 1U) != 0; }
    constexpr bool operator==(Rights const&) const = default;

private:
    std::uint16_t bits_ = 0;
};

/// The person behind a request. `accounts` fills it from the session; nobody has id 0.
struct Person
{
    std::int64_t id = 0;
    std::string name = {};
    Rights rights = {};
    /// Slugs of the organisations whose entries this person may write without the right to publish.
    std::vector<std::string> organisations = {};
    /// Works for a municipality: sees nothing of who is an expert by experience. Queries must carry it.
    bool municipal = false;
    /// Has a role that counts only after a second step of signing in, which this session has not made.
    bool wants_second_step = false;
    std::int64_t session = 0; ///< id of the session that this request belongs to
    int unread = 0;           ///< notices not looked at yet

    bool signed_in() const { return id != 0; }
    bool may(Access right) const;
    /// Whether the person may write what belongs to these organisations (slugs): one of them, or anybody's.
    bool may_write_for(std::vector<std::string> const& organisations_of_entry) const;
};

bool allows(Access access, Person const& person);

/// The word for the generated reference: "everyone", "signed in", "read along", "write" and so on.
std::string_view name(Access access);

} // namespace http
