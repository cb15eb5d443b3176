// The kind `circle`: from this description come storage, validation, front matter, JSON and facets.
#include "circles/circles.h"
#include "circles/rules.h"

#include "text/circles.h"

namespace circles {

namespace {

namespace words = text::circles;
using content::Choice;
using content::Field;
using content::FieldType;
using content::Index;
using content::Need;
using content::Speech;

constexpr Choice opennesses[] = {
    {"open", words::openness_open}, {"ask", words::openness_ask}, {"closed", words::openness_closed}};

constexpr Field fields[] = {
    {.name = "started", .type = FieldType::date, .label = words::field_started, .index = Index::indexed},
    {.name = "ended", .type = FieldType::date, .label = words::field_ended, .index = Index::indexed},
    {.name = "rhythm", .type = FieldType::text, .label = words::field_rhythm, .speech = Speech::translated},
    {.name = "place", .type = FieldType::text, .label = words::field_place, .speech = Speech::translated},
    {.name = "focus",
     .type = FieldType::text,
     .label = words::field_focus,
     .need = Need::required,
     .speech = Speech::translated},
    {.name = "openness",
     .type = FieldType::choice,
     .label = words::field_openness,
     .index = Index::facet,
     .choices = opennesses},
    {.name = "contact_role", .type = FieldType::text, .label = words::field_contact_role, .speech = Speech::translated},
    {.name = "contact_mail", .type = FieldType::mail, .label = words::field_contact_mail},
    {.name = "contact_phone", .type = FieldType::phone, .label = words::field_contact_phone},
    {.name = "website", .type = FieldType::url, .label = words::field_website},
};

}

constexpr content::Kind kind{
    .name = "circle",
    .label = words::kind_label,
    .plural = words::kind_plural,
    .path_nl = "/leerkringen",
    .path_en = "/en/circles",
    .fields = fields,
    .order = content::Order::title,
    .sources = content::Sources::required,
    .rules = check_circle,
};

}
