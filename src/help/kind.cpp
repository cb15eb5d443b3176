// The kind `help`: from this description come storage, validation, front matter, JSON and facets.
#include "help/help.h"
#include "help/rules.h"

#include "text/help.h"

namespace help {

namespace {

namespace words = text::help;
using content::Choice;
using content::Count;
using content::Field;
using content::FieldType;
using content::Index;
using content::Need;
using content::Speech;

// In the order in which people look for it: what cannot wait comes first.
constexpr Choice needs[] = {
    {"debts", words::need_debts},     {"income", words::need_income},     {"food", words::need_food},
    {"goods", words::need_goods},     {"children", words::need_children}, {"housing", words::need_housing},
    {"energy", words::need_energy},   {"health", words::need_health},     {"company", words::need_company},
    {"letters", words::need_letters}, {"legal", words::need_legal},       {"safety", words::need_safety},
};

constexpr Field fields[] = {
    {.name = "needs",
     .type = FieldType::choice,
     .label = words::field_needs,
     .need = Need::required,
     .count = Count::many,
     .index = Index::facet,
     .choices = needs},
    {.name = "national", .type = FieldType::flag, .label = words::field_national, .index = Index::indexed},
    {.name = "phone", .type = FieldType::phone, .label = words::field_phone},
    {.name = "phone_hours", .type = FieldType::text, .label = words::field_phone_hours, .speech = Speech::translated},
    {.name = "phone_cost", .type = FieldType::text, .label = words::field_phone_cost, .speech = Speech::translated},
    {.name = "whatsapp", .type = FieldType::phone, .label = words::field_whatsapp},
    {.name = "mail", .type = FieldType::mail, .label = words::field_mail},
    {.name = "chat", .type = FieldType::url, .label = words::field_chat},
    {.name = "visit", .type = FieldType::text, .label = words::field_visit, .count = Count::many},
    {.name = "visit_hours", .type = FieldType::text, .label = words::field_visit_hours, .speech = Speech::translated},
    {.name = "website", .type = FieldType::url, .label = words::field_website},
    {.name = "steps",
     .type = FieldType::text,
     .label = words::field_steps,
     .count = Count::many,
     .speech = Speech::translated},
    {.name = "cost", .type = FieldType::text, .label = words::field_cost, .speech = Speech::translated},
    {.name = "bring",
     .type = FieldType::text,
     .label = words::field_bring,
     .count = Count::many,
     .speech = Speech::translated},
};

}

constexpr content::Kind kind{
    .name = "help",
    .label = words::kind_label,
    .plural = words::kind_plural,
    .path_nl = "/hulp",
    .path_en = "/en/help",
    .fields = fields,
    .order = content::Order::title,
    .sources = content::Sources::required,
    .rules = check_rules,
};

}
