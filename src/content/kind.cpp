// The fields that every kind shares, and looking kinds and fields up by name.
#include "content/kind.h"

#include "text/content.h"

#include <algorithm>

namespace content {

namespace {

constexpr Choice relations[] = {
    {"answers", text::content::relation_answers}, {"based_on", text::content::relation_based_on},
    {"teaches", text::content::relation_teaches}, {"practises", text::content::relation_practises},
    {"tries", text::content::relation_tries},     {"measures", text::content::relation_measures},
    {"part_of", text::content::relation_part_of},
};

constexpr Field link_parts[] = {
    {.name = "relation",
     .type = FieldType::choice,
     .label = text::content::part_relation,
     .need = Need::required,
     .choices = relations},
    {.name = "to", .type = FieldType::entry, .label = text::content::part_to, .need = Need::required},
};

constexpr Field source_parts[] = {
    {.name = "title", .type = FieldType::text, .label = text::content::part_title, .need = Need::required},
    {.name = "publisher", .type = FieldType::text, .label = text::content::part_publisher},
    {.name = "url", .type = FieldType::url, .label = text::content::part_url},
    {.name = "seen", .type = FieldType::date, .label = text::content::part_seen, .need = Need::required},
};

constexpr Field leading[] = {
    {.name = "themes",
     .type = FieldType::theme,
     .label = text::content::field_themes,
     .count = Count::many,
     .index = Index::facet},
    {.name = "areas",
     .type = FieldType::area,
     .label = text::content::field_areas,
     .count = Count::many,
     .index = Index::facet},
    {.name = "region", .type = FieldType::region, .label = text::content::field_region, .index = Index::indexed},
    {.name = "audiences",
     .type = FieldType::audience,
     .label = text::content::field_audiences,
     .count = Count::many,
     .index = Index::facet},
    {.name = "organisations",
     .type = FieldType::entry,
     .label = text::content::field_organisations,
     .count = Count::many,
     .index = Index::facet,
     .target = "organisation"},
    {.name = "picture", .type = FieldType::entry, .label = text::content::field_picture, .target = "media"},
};

constexpr Field closing[] = {
    {.name = "links",
     .type = FieldType::records,
     .label = text::content::field_links,
     .count = Count::many,
     .parts = link_parts},
    {.name = "sources",
     .type = FieldType::records,
     .label = text::content::field_sources,
     .count = Count::many,
     .parts = source_parts},
};

}

std::span<Field const> leading_fields()
{
    return leading;
}

std::span<Field const> closing_fields()
{
    return closing;
}

Field const* find_field(Kind const& kind, std::string_view name)
{
    Field const* found = nullptr;
    each_field(kind, [&](Field const& field) {
        if (field.name == name)
            found = &field;
    });
    return found;
}

Kind const* Kinds::find(std::string_view name) const
{
    auto const found = std::ranges::find(kinds_, name, [](Kind const* kind) { return kind->name; });
    return found == kinds_.end() ? nullptr : *found;
}

}
