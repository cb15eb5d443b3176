// The kind `activity`: from this description come storage, validation, front matter, JSON and facets.
#include "calendar/calendar.h"
#include "calendar/rules.h"

#include "text/calendar.h"

namespace calendar {

namespace {

namespace words = text::calendar;
using content::Choice;
using content::Count;
using content::Field;
using content::FieldType;
using content::Index;
using content::Need;
using content::Speech;

constexpr Choice forms[] = {
    {"meet", words::form_meet},           {"learn", words::form_learn},         {"help", words::form_help},
    {"celebrate", words::form_celebrate}, {"take_part", words::form_take_part},
};

constexpr Field occasion_parts[] = {
    {.name = "date",
     .type = FieldType::date,
     .label = words::part_date,
     .need = Need::required,
     .index = Index::indexed},
    {.name = "from", .type = FieldType::text, .label = words::part_from},
    {.name = "until", .type = FieldType::text, .label = words::part_until},
    {.name = "cancelled", .type = FieldType::flag, .label = words::part_cancelled},
};

constexpr Field fields[] = {
    {.name = "occasions",
     .type = FieldType::records,
     .label = words::field_occasions,
     .need = Need::required,
     .count = Count::many,
     .parts = occasion_parts},
    {.name = "form", .type = FieldType::choice, .label = words::field_form, .index = Index::facet, .choices = forms},
    {.name = "place", .type = FieldType::text, .label = words::field_place, .speech = Speech::translated},
    {.name = "address", .type = FieldType::text, .label = words::field_address},
    {.name = "online", .type = FieldType::url, .label = words::field_online},
    {.name = "cost", .type = FieldType::text, .label = words::field_cost, .speech = Speech::translated},
    {.name = "join",
     .type = FieldType::text,
     .label = words::field_join,
     .need = Need::required,
     .speech = Speech::translated},
    {.name = "accessible", .type = FieldType::text, .label = words::field_accessible, .speech = Speech::translated},
    {.name = "contact_role", .type = FieldType::text, .label = words::field_contact_role, .speech = Speech::translated},
    {.name = "contact_mail", .type = FieldType::mail, .label = words::field_contact_mail},
    {.name = "contact_phone", .type = FieldType::phone, .label = words::field_contact_phone},
    {.name = "website", .type = FieldType::url, .label = words::field_website},
};

}

constexpr content::Kind kind{
    .name = "activity",
    .label = words::kind_label,
    .plural = words::kind_plural,
    .path_nl = "/agenda",
    .path_en = "/en/calendar",
    .fields = fields,
    .order = content::Order::title,
    .sources = content::Sources::required,
    .rules = check_rules,
};

}
