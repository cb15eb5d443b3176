// Gives the counted values of facets their names and their order.
#include "content/facet_values.h"

#include "platform/text/collate.h"

#include <algorithm>
#include <unordered_map>

namespace content {

namespace {

using Titles = std::unordered_map<EntryId, std::string>;

void add_titles(sql::Session& db, text::Language language, std::vector<EntryId> const& ids, Titles& titles)
{
    constexpr std::size_t batch = 500;
    for (std::size_t start = 0; start < ids.size(); start += batch)
    {
        auto const end = std::min(ids.size(), start + batch);
        std::vector<EntryId> const some(
            ids.begin() + static_cast<std::ptrdiff_t>(start), ids.begin() + static_cast<std::ptrdiff_t>(end));
        for (auto& card : store::cards(db, language, some))
            titles.emplace(card.id, std::move(card.title));
    }
}

struct Names
{
    Vocabulary const& vocabulary;
    Titles nl;
    Titles en;
};

using Counts = std::vector<FacetCount const*>;

// Walks the items in their own order and takes those that were counted. `describe` names an item.
template <class Items, class Describe>
void take_in_order(Items const& items, Counts const& counts, Describe describe, FacetValues& values)
{
    for (auto const& item : items)
    {
        FacetValue value = describe(item);
        auto const found = std::ranges::find(counts, value.value, &FacetCount::value);
        if (found == counts.end())
            continue;
        value.count = (*found)->count;
        values.offered.push_back(std::move(value));
    }
}

FacetValue describe_term(Term const& term)
{
    return {term.slug, term.nl, term.en};
}

FacetValue describe_choice(Choice const& choice)
{
    return {std::string(choice.code), std::string(choice.label.nl), std::string(choice.label.en)};
}

void sort_by_name(std::vector<FacetValue>& values)
{
    std::vector<std::pair<std::string, FacetValue>> keyed;
    keyed.reserve(values.size());
    for (auto& value : values)
    {
        auto key = text::sort_key(text::Language::nl, value.nl);
        keyed.emplace_back(std::move(key), std::move(value));
    }
    std::ranges::sort(keyed, {}, [](auto const& pair) -> std::string const& { return pair.first; });
    std::ranges::transform(keyed, values.begin(), [](auto& pair) { return std::move(pair.second); });
}

void take_entries(Names const& names, Counts counts, FacetValues& values)
{
    std::ranges::stable_sort(counts, std::greater(), &FacetCount::count);
    for (auto const* const count : counts)
    {
        auto const nl = count->target ? names.nl.find(*count->target) : names.nl.end();
        if (nl == names.nl.end())
            continue;
        auto const en = names.en.find(*count->target);
        FacetValue value{count->value, nl->second, en == names.en.end() ? nl->second : en->second, count->count};
        (values.offered.size() < facet_limit ? values.offered : values.others).push_back(std::move(value));
    }
    sort_by_name(values.offered);
    std::ranges::sort(values.others, {}, &FacetValue::value);
}

void take_areas(Names const& names, Counts const& counts, FacetValues& values)
{
    for (auto const* const count : counts)
        if (auto const* const area = names.vocabulary.area(count->value))
            values.offered.push_back({count->value, area->name, area->name, count->count});
    sort_by_name(values.offered);
}

void take(Names const& names, Field const& field, Counts const& counts, FacetValues& values)
{
    if (field.type == FieldType::theme)
        take_in_order(names.vocabulary.themes, counts, describe_term, values);
    else if (field.type == FieldType::audience)
        take_in_order(names.vocabulary.audiences, counts, describe_term, values);
    else if (field.type == FieldType::area)
        take_areas(names, counts, values);
    else if (field.type == FieldType::entry)
        take_entries(names, counts, values);
    else if (field.type == FieldType::choice)
        take_in_order(field.choices, counts, describe_choice, values);
}

}

FacetValue const* FacetValues::find(std::string_view value) const
{
    auto const in_offered = std::ranges::find(offered, value, &FacetValue::value);
    if (in_offered != offered.end())
        return &*in_offered;
    auto const in_others = std::ranges::lower_bound(
        others, value, {}, [](FacetValue const& each) { return std::string_view(each.value); });
    return in_others != others.end() && in_others->value == value ? &*in_others : nullptr;
}

std::vector<FacetValues> facet_values(
    sql::Session& db, Vocabulary const& vocabulary, Kind const& kind, std::vector<FacetCount> const& counts)
{
    std::vector<EntryId> ids;
    std::unordered_map<std::string_view, Counts> by_field;
    for (auto const& count : counts)
    {
        by_field[count.field].push_back(&count);
        if (count.target)
            ids.push_back(*count.target);
    }
    Names names{vocabulary, {}, {}};
    add_titles(db, text::Language::nl, ids, names.nl);
    add_titles(db, text::Language::en, ids, names.en);

    std::vector<FacetValues> found;
    each_field(kind, [&](Field const& field) {
        if (field.index != Index::facet)
            return;
        FacetValues values{field.name, {}, {}};
        if (auto const counted = by_field.find(field.name); counted != by_field.end())
            take(names, field, counted->second, values);
        found.push_back(std::move(values));
    });
    return found;
}

}
