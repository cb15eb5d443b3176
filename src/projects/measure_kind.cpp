// The kind `measure`: from this description come storage, validation, front matter, JSON and facets.
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

constexpr Choice deciders[] = {
    {"state", words::decider_state},
    {"province", words::decider_province},
    {"municipality", words::decider_municipality},
    {"organisation", words::decider_organisation}};

constexpr Field fields[] = {
    {.name = "intention",
     .type = FieldType::prose,
     .label = words::field_intention,
     .need = Need::required,
     .speech = Speech::translated},
    {.name = "offers",
     .type = FieldType::text,
     .label = words::field_offers,
     .count = Count::many,
     .speech = Speech::translated},
    {.name = "decided_by",
     .type = FieldType::choice,
     .label = words::field_decided_by,
     .count = Count::many,
     .index = Index::facet,
     .choices = deciders},
    {.name = "decision", .type = FieldType::text, .label = words::field_decision, .speech = Speech::translated},
    {.name = "experienced", .type = FieldType::prose, .label = words::field_experienced, .speech = Speech::translated},
    {.name = "website", .type = FieldType::url, .label = words::field_website},
};

}

constexpr content::Kind measure{
    .name = "measure",
    .label = words::measure_label,
    .plural = words::measure_plural,
    .path_nl = "/maatregelen",
    .path_en = "/en/measures",
    .fields = fields,
    .order = content::Order::title,
    .sources = content::Sources::required,
};

}
