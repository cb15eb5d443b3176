// The kind `story`: from this description come storage, validation, front matter, JSON and facets.
#include "experience/experience.h"
#include "experience/rules.h"

#include "text/experience.h"

namespace experience {

namespace {

namespace words = text::experience;
using content::Choice;
using content::Count;
using content::Exposure;
using content::Field;
using content::FieldType;
using content::Index;
using content::Need;
using content::Speech;

constexpr Choice forms[] = {
    {"written", words::form_written}, {"spoken", words::form_spoken}, {"drawn", words::form_drawn}};

constexpr Choice scopes[] = {
    {"site", words::scope_site},
    {"learning", words::scope_learning},
    {"newsletter", words::scope_newsletter},
    {"press", words::scope_press}};

constexpr Field fields[] = {
    {.name = "date",
     .type = FieldType::date,
     .label = words::field_date,
     .need = Need::required,
     .index = Index::indexed},
    {.name = "told_by",
     .type = FieldType::text,
     .label = words::field_told_by,
     .need = Need::required,
     .speech = Speech::translated},
    {.name = "form", .type = FieldType::choice, .label = words::field_form, .index = Index::facet, .choices = forms},
    {.name = "quotes",
     .type = FieldType::text,
     .label = words::field_quotes,
     .count = Count::many,
     .speech = Speech::translated},
    {.name = "warning", .type = FieldType::text, .label = words::field_warning, .speech = Speech::translated},
    {.name = "consent_scopes",
     .type = FieldType::choice,
     .label = words::field_consent_scopes,
     .count = Count::many,
     .choices = scopes,
     .exposure = Exposure::editors},
    {.name = "consent_given",
     .type = FieldType::date,
     .label = words::field_consent_given,
     .exposure = Exposure::editors},
    {.name = "consent_until",
     .type = FieldType::date,
     .label = words::field_consent_until,
     .index = Index::indexed,
     .exposure = Exposure::editors},
    {.name = "consent_text",
     .type = FieldType::text,
     .label = words::field_consent_text,
     .exposure = Exposure::editors},
};

}

constexpr content::Kind kind{
    .name = "story",
    .label = words::kind_label,
    .plural = words::kind_plural,
    .path_nl = "/verhalen",
    .path_en = "/en/stories",
    .fields = fields,
    .order = content::Order::newest,
    .sources = content::Sources::optional,
    .rules = check_story,
    .dated_by = "date",
    .shown_until = "consent_until",
};

}
