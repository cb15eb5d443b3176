// Kinds for tests of the spine, with every type of field; the real kinds live in the slices.
#pragma once
#include "content/kind.h"

namespace content::test {

inline constexpr text::Message label{"Veld", "Field"};

inline constexpr Choice menus[] = {{"main", label}, {"footer", label}};
inline constexpr Choice sectors[] = {{"housing", label}, {"care", label}};
inline constexpr Choice phases[] = {{"to_start", label}, {"running", label}};

inline constexpr Field note_fields[] = {
    {.name = "menu", .type = FieldType::choice, .label = label, .choices = menus},
    {.name = "position", .type = FieldType::number, .label = label, .index = Index::indexed},
    {.name = "pinned", .type = FieldType::flag, .label = label, .index = Index::indexed},
    {.name = "remarks", .type = FieldType::prose, .label = label, .count = Count::many, .speech = Speech::translated},
};

inline constexpr Field organisation_fields[] = {
    {.name = "sector",
     .type = FieldType::choice,
     .label = label,
     .need = Need::required,
     .index = Index::facet,
     .choices = sectors},
    {.name = "aliases", .type = FieldType::text, .label = label, .count = Count::many},
    {.name = "website", .type = FieldType::url, .label = label},
    {.name = "mail", .type = FieldType::mail, .label = label},
    {.name = "phone", .type = FieldType::phone, .label = label},
};

inline constexpr Field result_parts[] = {
    {.name = "date", .type = FieldType::date, .label = label, .need = Need::required},
    {.name = "text", .type = FieldType::text, .label = label, .need = Need::required, .speech = Speech::translated},
    {.name = "by",
     .type = FieldType::entry,
     .label = label,
     .count = Count::many,
     .index = Index::indexed,
     .target = "organisation"},
    {.name = "story", .type = FieldType::prose, .label = label, .speech = Speech::translated},
};

inline constexpr Field track_parts[] = {
    {.name = "area", .type = FieldType::area, .label = label, .need = Need::required, .index = Index::indexed},
    {.name = "phase", .type = FieldType::choice, .label = label, .index = Index::indexed, .choices = phases},
    {.name = "focus", .type = FieldType::text, .label = label, .speech = Speech::translated},
};

inline constexpr Field project_fields[] = {
    {.name = "started", .type = FieldType::date, .label = label, .need = Need::required, .index = Index::indexed},
    {.name = "ended", .type = FieldType::date, .label = label, .index = Index::facet},
    {.name = "ambitions", .type = FieldType::text, .label = label, .count = Count::many, .speech = Speech::translated},
    {.name = "results", .type = FieldType::records, .label = label, .count = Count::many, .parts = result_parts},
    {.name = "tracks", .type = FieldType::records, .label = label, .count = Count::many, .parts = track_parts},
    {.name = "transcript", .type = FieldType::prose, .label = label, .speech = Speech::translated},
};

inline constexpr Kind note{
    .name = "note",
    .label = label,
    .plural = label,
    .path_nl = "/notities",
    .path_en = "/en/notes",
    .fields = note_fields};
inline constexpr Kind organisation{
    .name = "organisation",
    .label = label,
    .plural = label,
    .path_nl = "/organisaties",
    .path_en = "/en/organisations",
    .fields = organisation_fields,
    .sources = Sources::required};
inline constexpr Kind project{
    .name = "project",
    .label = label,
    .plural = label,
    .path_nl = "/projecten",
    .path_en = "/en/projects",
    .fields = project_fields,
    .order = Order::newest};

inline constexpr Kind const* kind_list[] = {&note, &organisation, &project};

inline Kinds kinds()
{
    return Kinds(kind_list);
}

}
