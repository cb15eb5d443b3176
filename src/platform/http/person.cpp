// Access: what each level demands of a person.
#include "platform/http/person.h"

#include <algorithm>

namespace http {

bool Person::has_role(std::string_view role) const
{
    return std::ranges::find(roles, role) != roles.end();
}

bool allows(Access access, Person const& person)
{
    switch (access)
    {
    case Access::everyone: return true;
    case Access::signed_in: return person.signed_in();
    case Access::editor: return person.signed_in() && (person.has_role("editor") || person.has_role("administrator"));
    case Access::administrator: return person.signed_in() && person.has_role("administrator");
    }
    return false;
}

std::string_view name(Access access)
{
    switch (access)
    {
    case Access::everyone: return "everyone";
    case Access::signed_in: return "signed in";
    case Access::editor: return "editor";
    case Access::administrator: return "administrator";
    }
    return "";
}

} // namespace http
