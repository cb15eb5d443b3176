// Rules of words: names, order, and what may be removed.
#include "desk/words.h"

#include "platform/text/collate.h"

#include "text/desk.h"

#include <algorithm>
#include <tuple>

namespace desk {

namespace {

using content::Area;
using content::AreaKind;
using content::RegionSet;
using content::Term;
using content::Vocabulary;

constexpr std::pair<WordList, std::string_view> lists[] = {
    {WordList::themes, "themes"},
    {WordList::audiences, "audiences"},
    {WordList::areas, "areas"},
    {WordList::regions, "regions"}};

std::vector<Term>& terms(Vocabulary& vocabulary, WordList list)
{
    return list == WordList::themes ? vocabulary.themes : vocabulary.audiences;
}

template <class Words>
auto find(Words& words, std::string_view slug)
{
    return std::ranges::find_if(words, [&](auto const& word) { return word.slug == slug; });
}

// Calls `act` with the list that holds such words.
template <class Act>
auto on(Vocabulary& vocabulary, WordList list, Act const& act)
{
    if (list == WordList::areas)
        return act(vocabulary.areas);
    return list == WordList::regions ? act(vocabulary.regions) : act(terms(vocabulary, list));
}

std::string iso(std::optional<text::PartialDate> const& date)
{
    return date ? text::iso(*date) : std::string();
}

bool contains(std::vector<std::string> const& slugs, std::string_view slug)
{
    return std::ranges::find(slugs, slug) != slugs.end();
}

}

std::string_view code(WordList list)
{
    return std::ranges::find(lists, list, &std::pair<WordList, std::string_view>::first)->second;
}

std::optional<WordList> word_list_from(std::string_view code)
{
    auto const* const found = std::ranges::find(lists, code, &std::pair<WordList, std::string_view>::second);
    return found == std::end(lists) ? std::nullopt : std::optional(found->first);
}

std::vector<WordName> names(Vocabulary const& vocabulary, WordList list, text::Language language)
{
    std::vector<WordName> found;
    bool const dutch = language == text::Language::nl;
    if (list == WordList::areas)
    {
        for (auto const& area : vocabulary.areas)
            found.push_back({area.slug, area.name});
        std::ranges::sort(found, {}, [&](WordName const& one) { return text::sort_key(language, one.name); });
    }
    else if (list == WordList::regions)
        for (auto const& region : vocabulary.regions)
            found.push_back({region.slug, dutch ? region.nl : region.en});
    else
        for (auto const& term : list == WordList::themes ? vocabulary.themes : vocabulary.audiences)
            found.push_back({term.slug, term.name(language)});
    return found;
}

std::optional<WordInput> word(Vocabulary const& vocabulary, WordList list, std::string_view slug)
{
    WordInput input;
    if (list == WordList::areas)
    {
        auto const* const area = vocabulary.area(slug);
        if (!area)
            return std::nullopt;
        input = {area->slug,
                 area->name,
                 {},
                 area->code,
                 std::string(content::code(area->kind)),
                 area->within,
                 iso(area->from),
                 iso(area->to),
                 area->into,
                 {}};
        return input;
    }
    if (list == WordList::regions)
    {
        auto const* const region = vocabulary.region(slug);
        if (!region)
            return std::nullopt;
        input.slug = region->slug;
        input.nl = region->nl;
        input.en = region->en;
        for (auto const& member : region->members)
            input.members.push_back(member.area);
        return input;
    }
    auto const* const term = list == WordList::themes ? vocabulary.theme(slug) : vocabulary.audience(slug);
    if (!term)
        return std::nullopt;
    input.slug = term->slug;
    input.nl = term->nl;
    input.en = term->en;
    return input;
}

bool move(Vocabulary& vocabulary, WordList list, std::string_view slug, Direction direction)
{
    return on(vocabulary, list, [&](auto& words) {
        auto const found = find(words, slug);
        if (found == words.end())
            return false;
        if (direction == Direction::up ? found == words.begin() : found + 1 == words.end())
            return false;
        std::iter_swap(found, direction == Direction::up ? found - 1 : found + 1);
        return true;
    });
}

bool remove(Vocabulary& vocabulary, WordList list, std::string_view slug)
{
    return on(vocabulary, list, [&](auto& words) {
        auto const found = find(words, slug);
        if (found == words.end())
            return false;
        words.erase(found);
        return true;
    });
}

std::vector<WordUse> uses(Vocabulary const& vocabulary, WordList list, std::string_view slug)
{
    std::vector<WordUse> found;
    if (list != WordList::areas)
        return found;
    for (auto const& region : vocabulary.regions)
        if (std::ranges::any_of(region.members, [&](auto const& member) { return member.area == slug; }))
            found.push_back({WordList::regions, region.nl});
    for (auto const& area : vocabulary.areas)
        if (area.within == slug || contains(area.into, slug))
            found.push_back({WordList::areas, area.name});
    return found;
}

bool files_anew(Vocabulary const& before, Vocabulary const& after)
{
    auto const place = [](Area const& area) {
        return std::tie(area.slug, area.kind, area.within, area.from, area.to, area.into);
    };
    auto const members = [](RegionSet const& region) { return std::tie(region.slug, region.members); };
    auto const kept = [](auto const& olds, auto const& news, auto const& of) {
        return std::ranges::all_of(olds, [&](auto const& one) {
            auto const found = find(news, one.slug);
            return found == news.end() || of(one) == of(*found);
        });
    };
    return !kept(before.areas, after.areas, place) || !kept(before.regions, after.regions, members);
}

}
