// Rights: what each access demands of a person.
#include "platform/http/person.h"

#include <algorithm>

namespace http {

bool Person::may(Access right) const
{
    return allows(right, *this);
}

bool Person::may_write_for(std::vector<std::string> const& organisations_of_entry) const
{
    if (may(Access::publish))
        return true;
    return may(Access::write) && std::ranges::any_of(organisations_of_entry, [&](std::string const& slug) {
               return std::ranges::find(organisations, slug) != organisations.end();
           });
}

bool allows(Access access, Person const& person)
{
    if (access == Access::everyone)
        return true;
    return person.signed_in() && (access == Access::signed_in || person.rights.has(access));
}

std::string_view name(Access access)
{
    switch (access)
    {
    case Access::everyone: return "everyone";
    case Access::signed_in: return "signed in";
    case Access::read_along: return "read along";
    case Access::write: return "write";
    case Access::publish: return "publish";
    case Access::answer: return "answer";
    case Access::manage: return "manage";
    case Access::administer: return "administer";
    }
    return "";
}

} // namespace http
