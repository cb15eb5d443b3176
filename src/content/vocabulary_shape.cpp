// How the records of vocabulary files look, and their way into and out of the Vocabulary.
#include "content/vocabulary_shape.h"

#include "content/entry.h"

#include <algorithm>

namespace content {

namespace {

namespace json = boost::json;

constexpr text::Message unnamed{};

constexpr Choice area_kinds[] = {
    {"municipality", unnamed}, {"former_municipality", unnamed}, {"province", unnamed}, {"region", unnamed},
    {"invented", unnamed},
};

constexpr Field area_parts[] = {
    {.name = "slug", .type = FieldType::entry, .label = unnamed, .need = Need::required, .target = "area"},
    {.name = "code", .type = FieldType::choice, .label = unnamed},
    {.name = "name", .type = FieldType::text, .label = unnamed, .need = Need::required},
    {.name = "kind", .type = FieldType::choice, .label = unnamed, .need = Need::required, .choices = area_kinds},
    {.name = "within", .type = FieldType::area, .label = unnamed},
    {.name = "from", .type = FieldType::date, .label = unnamed},
    {.name = "to", .type = FieldType::date, .label = unnamed},
    {.name = "into", .type = FieldType::area, .label = unnamed, .count = Count::many},
};

constexpr Field member_parts[] = {
    {.name = "area", .type = FieldType::area, .label = unnamed, .need = Need::required},
    {.name = "from", .type = FieldType::date, .label = unnamed},
    {.name = "to", .type = FieldType::date, .label = unnamed},
};

constexpr Field region_parts[] = {
    {.name = "slug", .type = FieldType::entry, .label = unnamed, .need = Need::required, .target = "region set"},
    {.name = "nl", .type = FieldType::text, .label = unnamed, .need = Need::required},
    {.name = "en", .type = FieldType::text, .label = unnamed, .need = Need::required},
    {.name = "members",
     .type = FieldType::records,
     .label = unnamed,
     .need = Need::required,
     .count = Count::many,
     .parts = member_parts},
};

constexpr Field term_parts[] = {
    {.name = "slug", .type = FieldType::entry, .label = unnamed, .need = Need::required, .target = "word"},
    {.name = "nl", .type = FieldType::text, .label = unnamed, .need = Need::required},
    {.name = "en", .type = FieldType::text, .label = unnamed, .need = Need::required},
};

constexpr Field list_of(std::string_view name, std::span<Field const> parts)
{
    return {.name = name, .type = FieldType::records, .label = unnamed, .count = Count::many, .parts = parts};
}

constexpr Field areas_shape = list_of("areas", area_parts);
constexpr Field regions_shape = list_of("region-sets", region_parts);
constexpr Field themes_shape = list_of("themes", term_parts);
constexpr Field audiences_shape = list_of("audiences", term_parts);

std::optional<text::PartialDate> date_of(json::object const& record, std::string_view name)
{
    return text::parse_date(text_of(record, name));
}

/// The objects among the items; others were complained about before.
std::vector<json::object const*> objects(json::value const* list)
{
    std::vector<json::object const*> found;
    if (list && list->is_array())
        for (auto const& item : list->get_array())
            if (item.is_object())
                found.push_back(&item.get_object());
    return found;
}

Area area_from(json::object const& record)
{
    Area area;
    area.slug = text_of(record, "slug");
    area.code = text_of(record, "code");
    area.name = text_of(record, "name");
    area.kind = area_kind_from(text_of(record, "kind")).value_or(AreaKind::municipality);
    area.within = text_of(record, "within");
    area.from = date_of(record, "from");
    area.to = date_of(record, "to");
    area.into = texts(record, "into");
    return area;
}

RegionSet region_from(json::object const& record)
{
    RegionSet region{text_of(record, "slug"), text_of(record, "nl"), text_of(record, "en"), {}};
    for (auto const* member : objects(record.if_contains("members")))
        region.members.push_back({text_of(*member, "area"), date_of(*member, "from"), date_of(*member, "to")});
    return region;
}

Term term_from(json::object const& record)
{
    return {text_of(record, "slug"), text_of(record, "nl"), text_of(record, "en")};
}

void put(json::object& record, std::string_view name, std::string_view text)
{
    if (!text.empty())
        record[name] = text;
}

void put(json::object& record, std::string_view name, std::optional<text::PartialDate> const& date)
{
    if (date)
        record[name] = text::iso(*date);
}

json::object record_of(Area const& area)
{
    json::object record{{"slug", area.slug}};
    put(record, "code", area.code);
    put(record, "name", area.name);
    put(record, "kind", code(area.kind));
    put(record, "within", area.within);
    put(record, "from", area.from);
    put(record, "to", area.to);
    if (!area.into.empty())
        record["into"] = json::array(area.into.begin(), area.into.end());
    return record;
}

json::object record_of(RegionMember const& member)
{
    json::object record{{"area", member.area}};
    put(record, "from", member.from);
    put(record, "to", member.to);
    return record;
}

template <class Item>
json::array records_of(std::vector<Item> const& items);

json::object record_of(RegionSet const& region)
{
    return {{"slug", region.slug}, {"nl", region.nl}, {"en", region.en}, {"members", records_of(region.members)}};
}

json::object record_of(Term const& term)
{
    return {{"slug", term.slug}, {"nl", term.nl}, {"en", term.en}};
}

template <class Item>
json::array records_of(std::vector<Item> const& items)
{
    json::array records;
    for (auto const& item : items)
        records.push_back(record_of(item));
    return records;
}

template <class Item>
void replace(std::vector<Item>& items, json::value const& records, Item (*from)(json::object const&))
{
    items.clear();
    for (auto const* record : objects(&records))
        items.push_back(from(*record));
}

}

Field const& vocabulary_shape(std::string_view file)
{
    if (file == "areas.yaml")
        return areas_shape;
    if (file == "region-sets.yaml")
        return regions_shape;
    return file == "themes.yaml" ? themes_shape : audiences_shape;
}

json::array vocabulary_records(std::string_view file, Vocabulary const& vocabulary)
{
    if (file == "areas.yaml")
        return records_of(vocabulary.areas);
    if (file == "region-sets.yaml")
        return records_of(vocabulary.regions);
    return records_of(file == "themes.yaml" ? vocabulary.themes : vocabulary.audiences);
}

void take_records(std::string_view file, json::array const& records, Vocabulary& vocabulary)
{
    json::value const list(records);
    if (file == "areas.yaml")
        replace(vocabulary.areas, list, area_from);
    else if (file == "region-sets.yaml")
        replace(vocabulary.regions, list, region_from);
    else
        replace(file == "themes.yaml" ? vocabulary.themes : vocabulary.audiences, list, term_from);
}

}
