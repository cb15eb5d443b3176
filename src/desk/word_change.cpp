// Rules of words: adding and changing one, with what may be wrong with it.
#include "desk/words.h"

#include "platform/text/slug.h"

#include "text/desk.h"

#include <algorithm>

namespace desk {

namespace {

namespace words = text::desk;
using content::Area;
using content::AreaKind;
using content::RegionSet;
using content::Term;
using content::Vocabulary;
using Faults = std::vector<WordFault>;

bool known(Vocabulary const& vocabulary, WordList list, std::string_view slug)
{
    return word(vocabulary, list, slug).has_value();
}

void check_names(Faults& faults, WordList list, WordInput const& input)
{
    constexpr std::size_t longest = 120;
    auto const check = [&](std::string const& value, std::string name) {
        if (value.empty() || value.size() > longest)
            faults.push_back({std::move(name), words::words_missing});
    };
    check(input.nl, "nl");
    if (list != WordList::areas)
        check(input.en, "en");
}

std::optional<text::PartialDate> read_date(Faults& faults, std::string const& value, std::string name)
{
    auto const date = text::parse_date(value);
    if (!value.empty() && !date)
        faults.push_back({std::move(name), words::words_date_wrong});
    return date;
}

// A former municipality ends on a day and lives on in others; no other area does.
void check_merger(Faults& faults, Area const& area)
{
    bool const former = area.kind == AreaKind::former_municipality;
    if (former ? !area.to : !area.into.empty())
        faults.push_back({former ? "to" : "into", words::words_into_wrong});
}

Faults read_area(Vocabulary const& vocabulary, WordInput const& input, Area& area)
{
    Faults faults;
    auto const kind = content::area_kind_from(input.kind);
    if (!kind)
        faults.push_back({"kind", words::words_kind_wrong});
    area = {input.slug, input.code, input.nl, kind.value_or(AreaKind::municipality), input.within, {}, {}, input.into};
    area.from = read_date(faults, input.from, "from");
    area.to = read_date(faults, input.to, "to");
    auto const* const province = vocabulary.area(input.within);
    if (!input.within.empty() && (!province || input.within == input.slug))
        faults.push_back({"within", words::words_unknown_area});
    for (auto const& slug : input.into)
        if (!vocabulary.area(slug) || slug == input.slug)
            faults.push_back({"into", words::words_unknown_area});
    if (kind)
        check_merger(faults, area);
    return faults;
}

// Members keep the days between which they belong to the region; who is new belongs to it always.
Faults read_region(Vocabulary const& vocabulary, WordInput const& input, RegionSet& region)
{
    Faults faults;
    auto const* const before = vocabulary.region(input.slug);
    region = {input.slug, input.nl, input.en, {}};
    for (auto const& slug : input.members)
    {
        if (!vocabulary.area(slug))
            faults.push_back({"members", words::words_unknown_area});
        content::RegionMember member{slug, {}, {}};
        if (before)
            for (auto const& old : before->members)
                if (old.area == slug)
                    member = old;
        region.members.push_back(std::move(member));
    }
    // In the order that they had, so that saving without a change changes nothing.
    auto const place = [&](content::RegionMember const& member) {
        auto const old = before ? std::ranges::find(before->members, member.area, &content::RegionMember::area)
                                : decltype(before->members.begin()){};
        return before ? old - before->members.begin() : std::ptrdiff_t{0};
    };
    std::ranges::stable_sort(region.members, {}, place);
    return faults;
}

template <class Word>
void put(std::vector<Word>& all, Word made)
{
    auto const found = std::ranges::find_if(all, [&](Word const& one) { return one.slug == made.slug; });
    if (found == all.end())
        all.push_back(std::move(made));
    else
        *found = std::move(made);
}

Faults put_word(Vocabulary& vocabulary, WordList list, WordInput const& input)
{
    Faults faults;
    check_names(faults, list, input);
    Area area;
    RegionSet region;
    auto const more = list == WordList::areas ? read_area(vocabulary, input, area)
        : list == WordList::regions           ? read_region(vocabulary, input, region)
                                              : Faults();
    faults.insert(faults.end(), more.begin(), more.end());
    if (!faults.empty())
        return faults;
    if (list == WordList::areas)
        put(vocabulary.areas, std::move(area));
    else if (list == WordList::regions)
        put(vocabulary.regions, std::move(region));
    else
        put(list == WordList::themes ? vocabulary.themes : vocabulary.audiences, Term{input.slug, input.nl, input.en});
    return faults;
}

}

Faults add(Vocabulary& vocabulary, WordList list, WordInput const& input)
{
    auto made = input;
    if (made.slug.empty() && !made.nl.empty())
        made.slug = text::slug(made.nl);
    if (!made.slug.empty() && !text::is_slug(made.slug))
        return {{"slug", words::words_slug_wrong}};
    if (known(vocabulary, list, made.slug))
        return {{"slug", words::words_taken}};
    return put_word(vocabulary, list, made);
}

Faults change(Vocabulary& vocabulary, WordList list, WordInput const& input)
{
    return put_word(vocabulary, list, input);
}

}
