// The kind `question`: from this description come storage, validation, front matter, JSON and facets.
#include "research/research.h"
#include "research/rules.h"

#include "text/research.h"

namespace research {

namespace {

namespace words = text::research;
using content::Choice;
using content::Field;
using content::FieldType;
using content::Index;
using content::Need;
using content::Speech;

constexpr Choice raisers[] = {
    {"circle", words::raiser_circle},
    {"figure", words::raiser_figure},
    {"story", words::raiser_story},
    {"resident", words::raiser_resident},
    {"organisation", words::raiser_organisation}};

constexpr Choice states[] = {
    {"open", words::state_open},
    {"researching", words::state_researching},
    {"answered", words::state_answered},
    {"set_aside", words::state_set_aside}};

constexpr Field fields[] = {
    {.name = "date",
     .type = FieldType::date,
     .label = words::field_asked,
     .need = Need::required,
     .index = Index::indexed},
    {.name = "raised_by",
     .type = FieldType::choice,
     .label = words::field_raised_by,
     .need = Need::required,
     .index = Index::facet,
     .choices = raisers},
    {.name = "state",
     .type = FieldType::choice,
     .label = words::field_state,
     .need = Need::required,
     .index = Index::facet,
     .choices = states},
    {.name = "outcome", .type = FieldType::text, .label = words::field_outcome, .speech = Speech::translated},
};

}

constexpr content::Kind question{
    .name = "question",
    .label = words::question_label,
    .plural = words::question_plural,
    .path_nl = "/vragen",
    .path_en = "/en/questions",
    .fields = fields,
    .order = content::Order::newest,
    .sources = content::Sources::optional,
    .rules = check_question,
    .dated_by = "date",
};

}
