// The kind `material`: from this description come storage, validation, front matter, JSON and facets.
#include "learning/learning.h"

#include "text/learning.h"

namespace learning {

namespace {

namespace words = text::learning;
using content::Choice;
using content::Count;
using content::Field;
using content::FieldType;
using content::Index;
using content::Need;
using content::Speech;

constexpr Choice forms[] = {
    {"doing", words::form_doing},
    {"reading", words::form_reading},
    {"watching", words::form_watching},
    {"listening", words::form_listening}};

constexpr Choice companies[] = {
    {"alone", words::company_alone}, {"together", words::company_together}, {"both", words::company_both}};

constexpr Field fields[] = {
    {.name = "form",
     .type = FieldType::choice,
     .label = words::field_form,
     .need = Need::required,
     .index = Index::facet,
     .choices = forms},
    {.name = "minutes",
     .type = FieldType::number,
     .label = words::field_minutes,
     .need = Need::required,
     .index = Index::indexed},
    {.name = "company",
     .type = FieldType::choice,
     .label = words::field_company,
     .index = Index::facet,
     .choices = companies},
    {.name = "goals",
     .type = FieldType::text,
     .label = words::field_goals,
     .count = Count::many,
     .speech = Speech::translated},
    {.name = "needed",
     .type = FieldType::text,
     .label = words::field_needed,
     .count = Count::many,
     .speech = Speech::translated},
    {.name = "steps",
     .type = FieldType::text,
     .label = words::field_steps,
     .count = Count::many,
     .speech = Speech::translated},
    {.name = "talk",
     .type = FieldType::text,
     .label = words::field_talk,
     .count = Count::many,
     .speech = Speech::translated},
    {.name = "recordings",
     .type = FieldType::entry,
     .label = words::field_recordings,
     .count = Count::many,
     .target = "media"},
    {.name = "documents",
     .type = FieldType::entry,
     .label = words::field_documents,
     .count = Count::many,
     .target = "media"},
    {.name = "website", .type = FieldType::url, .label = words::field_website},
};

// The printed card has its address below that of the kind.
void check_rules(content::Draft const& draft, std::vector<content::Problem>& problems)
{
    if (draft.slug == "menukaart" || draft.slug == "menu-card")
        problems.push_back({"slug", "is the address of the printed menu; choose another name for the file"});
}

}

constexpr content::Kind kind{
    .name = "material",
    .label = words::kind_label,
    .plural = words::kind_plural,
    .path_nl = "/leren",
    .path_en = "/en/learning",
    .fields = fields,
    .order = content::Order::title,
    .sources = content::Sources::optional,
    .rules = check_rules,
};

}
