// The kind `insight`: from this description come storage, validation, front matter, JSON and facets.
#include "research/research.h"
#include "research/rules.h"

#include "text/research.h"

namespace research {

namespace {

namespace words = text::research;
using content::Choice;
using content::Count;
using content::Field;
using content::FieldType;
using content::Index;
using content::Need;
using content::Speech;

constexpr Choice evidences[] = {
    {"strong", words::evidence_strong},
    {"moderate", words::evidence_moderate},
    {"limited", words::evidence_limited},
    {"experience", words::evidence_experience}};

constexpr Choice mechanisms[] = {
    {"stress", words::mechanism_stress},   {"parenting", words::mechanism_parenting},
    {"network", words::mechanism_network}, {"school", words::mechanism_school},
    {"health", words::mechanism_health},   {"work", words::mechanism_work},
    {"housing", words::mechanism_housing}, {"rules", words::mechanism_rules},
    {"shame", words::mechanism_shame},     {"neighbourhood", words::mechanism_neighbourhood}};

constexpr Choice methods[] = {{"register", words::method_register}, {"interview", words::method_interview},
                              {"survey", words::method_survey},     {"experiment", words::method_experiment},
                              {"review", words::method_review},     {"experience", words::method_experience}};

constexpr Field fields[] = {
    {.name = "date",
     .type = FieldType::date,
     .label = words::field_date,
     .need = Need::required,
     .index = Index::indexed},
    {.name = "evidence",
     .type = FieldType::choice,
     .label = words::field_evidence,
     .need = Need::required,
     .index = Index::facet,
     .choices = evidences},
    {.name = "certainty", .type = FieldType::text, .label = words::field_certainty, .speech = Speech::translated},
    {.name = "finding",
     .type = FieldType::prose,
     .label = words::field_finding,
     .need = Need::required,
     .speech = Speech::translated},
    {.name = "actions",
     .type = FieldType::text,
     .label = words::field_actions,
     .count = Count::many,
     .speech = Speech::translated},
    {.name = "not_working",
     .type = FieldType::text,
     .label = words::field_not_working,
     .count = Count::many,
     .speech = Speech::translated},
    {.name = "mechanisms",
     .type = FieldType::choice,
     .label = words::field_mechanisms,
     .count = Count::many,
     .index = Index::facet,
     .choices = mechanisms},
    {.name = "methods",
     .type = FieldType::choice,
     .label = words::field_methods,
     .count = Count::many,
     .choices = methods},
    {.name = "authors", .type = FieldType::text, .label = words::field_authors, .count = Count::many},
    {.name = "doi", .type = FieldType::url, .label = words::field_doi},
};

}

constexpr content::Kind insight{
    .name = "insight",
    .label = words::insight_label,
    .plural = words::insight_plural,
    .path_nl = "/inzichten",
    .path_en = "/en/insights",
    .fields = fields,
    .order = content::Order::newest,
    .sources = content::Sources::required,
    .rules = check_insight,
    .dated_by = "date",
};

}
