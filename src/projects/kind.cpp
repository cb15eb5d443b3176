// The kind `project`: from this description come storage, validation, front matter, JSON and facets.
#include "projects/projects.h"

#include "text/projects.h"

namespace projects {

namespace {

namespace words = text::projects;
using content::Choice;
using content::Count;
using content::Field;
using content::FieldType;
using content::Index;
using content::Need;
using content::Speech;

constexpr Choice aims[] = {
    {"prevent", words::aim_prevent}, {"reduce", words::aim_reduce}, {"soften", words::aim_soften}};

constexpr Choice levels[] = {
    {"attitude", words::level_attitude},
    {"skills", words::level_skills},
    {"behaviour", words::level_behaviour},
    {"structure", words::level_structure}};

constexpr Choice terms[] = {{"short", words::term_short}, {"long", words::term_long}};

constexpr Choice phases[] = {
    {"to_start", words::phase_to_start}, {"running", words::phase_running}, {"finished", words::phase_finished}};

constexpr Choice forms[] = {{"interview", words::form_interview}, {"film", words::form_film}};

constexpr Field result_parts[] = {
    {.name = "date", .type = FieldType::date, .label = words::part_date, .need = Need::required},
    {.name = "text",
     .type = FieldType::text,
     .label = words::part_text,
     .need = Need::required,
     .speech = Speech::translated},
    {.name = "url", .type = FieldType::url, .label = words::part_url},
};

constexpr Field track_parts[] = {
    {.name = "area",
     .type = FieldType::area,
     .label = words::part_area,
     .need = Need::required,
     .index = Index::indexed},
    {.name = "focus",
     .type = FieldType::text,
     .label = words::part_focus,
     .need = Need::required,
     .speech = Speech::translated},
    {.name = "phase", .type = FieldType::choice, .label = words::part_phase, .need = Need::required, .choices = phases},
};

constexpr Field media_parts[] = {
    {.name = "form", .type = FieldType::choice, .label = words::part_form, .need = Need::required, .choices = forms},
    {.name = "title",
     .type = FieldType::text,
     .label = words::part_title,
     .need = Need::required,
     .speech = Speech::translated},
    {.name = "url", .type = FieldType::url, .label = words::part_url},
    {.name = "recording", .type = FieldType::entry, .label = words::part_recording, .target = "media"},
    {.name = "transcript", .type = FieldType::prose, .label = words::part_transcript, .speech = Speech::translated},
};

constexpr Field fields[] = {
    {.name = "started",
     .type = FieldType::date,
     .label = words::field_started,
     .need = Need::required,
     .index = Index::indexed},
    {.name = "ended", .type = FieldType::date, .label = words::field_ended, .index = Index::indexed},
    {.name = "aims",
     .type = FieldType::choice,
     .label = words::field_aims,
     .count = Count::many,
     .index = Index::facet,
     .choices = aims},
    {.name = "levels",
     .type = FieldType::choice,
     .label = words::field_levels,
     .count = Count::many,
     .index = Index::facet,
     .choices = levels},
    {.name = "terms",
     .type = FieldType::choice,
     .label = words::field_terms,
     .count = Count::many,
     .index = Index::facet,
     .choices = terms},
    {.name = "ambitions",
     .type = FieldType::text,
     .label = words::field_ambitions,
     .count = Count::many,
     .speech = Speech::translated},
    {.name = "results",
     .type = FieldType::records,
     .label = words::field_results,
     .count = Count::many,
     .parts = result_parts},
    {.name = "funders",
     .type = FieldType::entry,
     .label = words::field_funders,
     .count = Count::many,
     .index = Index::indexed,
     .target = "organisation"},
    {.name = "tracks",
     .type = FieldType::records,
     .label = words::field_tracks,
     .count = Count::many,
     .parts = track_parts},
    {.name = "media",
     .type = FieldType::records,
     .label = words::field_media,
     .count = Count::many,
     .parts = media_parts},
    {.name = "contact_role", .type = FieldType::text, .label = words::field_contact_role, .speech = Speech::translated},
    {.name = "contact_mail", .type = FieldType::mail, .label = words::field_contact_mail},
    {.name = "contact_phone", .type = FieldType::phone, .label = words::field_contact_phone},
    {.name = "website", .type = FieldType::url, .label = words::field_website},
};

}

constexpr content::Kind kind{
    .name = "project",
    .label = words::kind_label,
    .plural = words::kind_plural,
    .path_nl = "/projecten",
    .path_en = "/en/projects",
    .fields = fields,
    .order = content::Order::title,
    .sources = content::Sources::required,
};

}
