// Roles in words and in forms.
#include "desk/roles.h"

#include <algorithm>

namespace desk {

namespace {

constexpr int most_organisations = 500;

}

std::string role_words(
    text::Language language, Granted const& granted, std::span<std::pair<std::string, std::string> const> names)
{
    auto const label = text::say(language, accounts::about(granted.role).label);
    if (granted.organisation.empty())
        return std::string(label);
    auto const found = std::ranges::find(names, granted.organisation, &std::pair<std::string, std::string>::first);
    return text::say(
        language,
        words::person_role_of{
            .role = label, .organisation = found == names.end() ? granted.organisation : found->second});
}

std::vector<html::Option> role_options(text::Language language, std::span<Role const> roles)
{
    std::vector<html::Option> options;
    for (auto const role : roles)
        options.push_back(
            {std::string(accounts::code(role)), std::string(text::say(language, accounts::about(role).label))});
    return options;
}

std::vector<std::pair<std::string, std::string>> organisation_names(Desk& desk)
{
    std::vector<std::pair<std::string, std::string>> names;
    content::ListQuery query;
    query.kind = desk.content.kinds().find("organisation");
    if (!query.kind)
        return names;
    // By the Dutch slug, for that is what roles name.
    query.language = text::Language::nl;
    query.limit = most_organisations;
    for (auto& card : content::store::list(desk.db, query).cards)
        names.emplace_back(std::move(card.slug), std::move(card.title));
    return names;
}

}
