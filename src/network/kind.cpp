// The kind `organisation`: from this description come storage, validation, front matter, JSON and facets.
#include "network/network.h"

#include "text/network.h"

namespace network {

namespace {

namespace words = text::network;
using content::Choice;
using content::Count;
using content::Field;
using content::FieldType;
using content::Index;
using content::Need;

constexpr Choice sector_choices[] = {
    {"housing", words::sector_housing},       {"welfare", words::sector_welfare},     {"care", words::sector_care},
    {"government", words::sector_government}, {"knowledge", words::sector_knowledge}, {"other", words::sector_other},
};

constexpr Choice role_choices[] = {
    {"partner", words::role_partner},
    {"financier", words::role_financier},
    {"research", words::role_research},
    {"monitor", words::role_monitor},
    {"programme_management", words::role_programme_management},
    {"initiator", words::role_initiator},
    {"programme", words::role_programme},
};

constexpr Field fields[] = {
    {.name = "sector",
     .type = FieldType::choice,
     .label = words::field_sector,
     .need = Need::required,
     .index = Index::facet,
     .choices = sector_choices},
    {.name = "role",
     .type = FieldType::choice,
     .label = words::field_role,
     .index = Index::facet,
     .choices = role_choices},
    {.name = "aliases", .type = FieldType::text, .label = words::field_aliases, .count = Count::many},
    {.name = "website", .type = FieldType::url, .label = words::field_website},
    {.name = "phone", .type = FieldType::phone, .label = words::field_phone},
};

}

constexpr content::Kind kind{
    .name = "organisation",
    .label = words::kind_label,
    .plural = words::kind_plural,
    .path_nl = "/organisaties",
    .path_en = "/en/organisations",
    .fields = fields,
    .order = content::Order::title,
    .sources = content::Sources::required,
};

std::string_view list_path(text::Language language)
{
    return language == text::Language::nl ? "/netwerk" : "/en/network";
}

content::FacetValues const* sectors(content::Snapshot const& snapshot)
{
    return snapshot.facet(kind, "sector");
}

}
