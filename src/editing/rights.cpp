// What somebody may write.
#include "editing/rights.h"

#include <algorithm>

namespace editing {

namespace {

bool has(std::vector<std::string> const& list, std::string const& slug)
{
    return std::ranges::find(list, slug) != list.end();
}

}

bool may_begin(http::Person const& person, content::Kind const& kind)
{
    if (person.may(http::Access::publish))
        return true;
    return person.may(http::Access::write) && !person.organisations.empty() && kind.name != "organisation";
}

bool may_write(http::Person const& person, content::Draft const& draft, boost::json::object const& original_fields)
{
    return person.may_write_for(organisations_of(draft, original_fields));
}

std::vector<Trespass> trespasses(http::Person const& person, content::Draft const& draft, content::Draft const* before)
{
    if (person.may(http::Access::publish) || draft.language != text::Language::nl)
        return {};
    std::vector<Trespass> found;
    auto const now = organisations_of(draft, {});
    if (!person.may_write_for(now))
        found.push_back(Trespass::lacks_own_organisation);
    auto const was = before ? organisations_of(*before, {}) : std::vector<std::string>();
    bool const drops = std::ranges::any_of(
        was, [&](std::string const& slug) { return !has(now, slug) && !has(person.organisations, slug); });
    if (drops)
        found.push_back(Trespass::drops_organisation);
    return found;
}

}
