// Looking words up, and following areas through the mergers of municipalities.
#include "content/vocabulary.h"

#include <algorithm>
#include <array>

namespace content {

namespace {

constexpr std::array<std::pair<AreaKind, std::string_view>, 5> area_kinds{{
    {AreaKind::municipality, "municipality"},
    {AreaKind::former_municipality, "former_municipality"},
    {AreaKind::province, "province"},
    {AreaKind::region, "region"},
    {AreaKind::invented, "invented"},
}};

template <class Item>
Item const* find_slug(std::vector<Item> const& items, std::string_view slug)
{
    auto const found = std::ranges::find(items, slug, &Item::slug);
    return found == items.end() ? nullptr : &*found;
}

void add_once(std::vector<std::string>& slugs, std::string_view slug)
{
    if (std::ranges::find(slugs, slug) == slugs.end())
        slugs.emplace_back(slug);
}

// Successions are short chains; the bound keeps a circular one in bad data from running for ever.
void follow(Vocabulary const& vocabulary, std::string_view slug, std::vector<std::string>& today, int depth)
{
    auto const* const area = vocabulary.area(slug);
    if (!area || area->into.empty() || depth == 0)
        return add_once(today, slug);
    for (auto const& successor : area->into)
        follow(vocabulary, successor, today, depth - 1);
}

}

std::string_view code(AreaKind kind)
{
    return std::ranges::find(area_kinds, kind, [](auto const& pair) { return pair.first; })->second;
}

std::optional<AreaKind> area_kind_from(std::string_view code)
{
    auto const found = std::ranges::find(area_kinds, code, [](auto const& pair) { return pair.second; });
    return found == area_kinds.end() ? std::nullopt : std::optional(found->first);
}

Area const* Vocabulary::area(std::string_view slug) const
{
    return find_slug(areas, slug);
}

RegionSet const* Vocabulary::region(std::string_view slug) const
{
    return find_slug(regions, slug);
}

Term const* Vocabulary::theme(std::string_view slug) const
{
    return find_slug(themes, slug);
}

Term const* Vocabulary::audience(std::string_view slug) const
{
    return find_slug(audiences, slug);
}

std::vector<std::string> Vocabulary::today(std::string_view slug) const
{
    constexpr int longest_chain = 8;
    std::vector<std::string> found;
    follow(*this, slug, found, longest_chain);
    return found;
}

std::vector<std::string> Vocabulary::members(RegionSet const& region, text::PartialDate day) const
{
    auto const when = text::last_day(day);
    std::vector<std::string> slugs;
    for (auto const& member : region.members)
    {
        bool const begun = !member.from || text::first_day(*member.from) <= when;
        bool const ended = member.to && text::first_day(*member.to) <= when;
        if (begun && !ended)
            add_once(slugs, member.area);
    }
    return slugs;
}

std::vector<Area const*> Vocabulary::municipalities() const
{
    std::vector<Area const*> found;
    for (auto const& area : areas)
        if (area.kind == AreaKind::municipality)
            found.push_back(&area);
    std::ranges::sort(found, {}, &Area::name);
    return found;
}

}
