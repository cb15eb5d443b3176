// Makes collections of kinds, and refuses kinds that would make the API ambiguous.
#include "api/collections.h"

#include "api/handlers.h"
#include "content/copies.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace api {

namespace {

// What stands beside the collections, and what every entry has besides its fields.
constexpr std::array<std::string_view, 5> taken_names{"areas", "region-sets", "themes", "audiences", "openapi.json"};
constexpr std::array<std::string_view, 16> taken_fields{
    "kind",          "slug",    "language", "title",     "summary",     "body",   "bodyText", "invented",
    "inventedLabel", "origins", "outcomes", "updatedAt", "publishedAt", "notice", "href",     "html"};

[[noreturn]] void refuse(content::Kind const& kind, std::string const& why)
{
    throw std::logic_error("the API cannot serve the kind " + std::string(kind.name) + ": " + why);
}

std::string capitalised(std::string_view name)
{
    std::string result;
    bool start = false;
    for (auto const byte : name)
    {
        bool const letter = byte >= 'a' && byte <= 'z';
        bool const separator = byte == '_' || byte == '-' || byte == '.';
        if (!separator)
            result += start && letter ? static_cast<char>(byte - 'a' + 'A') : byte;
        start = separator;
    }
    return result;
}

std::vector<FacetParameter> facets_of(content::Kind const& kind)
{
    std::vector<FacetParameter> facets;
    auto const add = [&](std::string field, content::Field const& description) {
        if (description.index == content::Index::facet && description.exposure == content::Exposure::visitors)
            facets.push_back({camel_case(field), field, &description});
    };
    content::each_field(kind, [&](content::Field const& field) {
        add(std::string(field.name), field);
        for (auto const& part : field.parts)
            add(std::string(field.name) + "." + std::string(part.name), part);
    });
    return facets;
}

void check_fields(content::Kind const& kind)
{
    for (auto const& field : kind.fields)
        if (std::ranges::find(taken_fields, camel_case(field.name)) != taken_fields.end())
            refuse(kind, "every entry has a \"" + camel_case(field.name) + "\"; give the field another name");
}

std::string plural(std::string_view noun)
{
    if (noun.ends_with('y'))
        return std::string(noun.substr(0, noun.size() - 1)) + "ies";
    return std::string(noun) + "s";
}

// Collections have plural names: that of the English address where it is one ("projects") or where the kind has none
// ("help", "media"), else that of the kind ("activities", although their address is "calendar").
std::string name_of(content::Kind const& kind)
{
    auto const segment = kind.path_en.substr(kind.path_en.rfind('/') + 1);
    return segment.ends_with('s') || segment == kind.name ? std::string(segment) : plural(kind.name);
}

Collection collection_of(content::Kind const& kind)
{
    Collection collection;
    collection.kind = &kind;
    collection.name = name_of(kind);
    collection.schema = pascal_case(kind.name);
    collection.path = std::string(base_path) + "/" + collection.name;
    collection.entry = collection.path + "/{slug}";
    collection.facets = facets_of(kind);
    if (std::ranges::find(taken_names, collection.name) != taken_names.end())
        refuse(kind, "\"" + collection.name + "\" is taken; give it another address in English");
    if (collection.facets.size() + list_parameters.size() > http::QueryNames::limit)
        refuse(kind, "it has more facets than a row can declare parameters");
    check_fields(kind);
    return collection;
}

}

Collections::Collections(content::Kinds const& kinds)
{
    for (auto const* const kind : kinds.all())
    {
        if (!content::may_be_copied(*kind))
            continue;
        auto collection = collection_of(*kind);
        if (std::ranges::find(collections_, collection.name, &Collection::name) != collections_.end())
            refuse(*kind, "another kind is called \"" + collection.name + "\" too");
        collections_.push_back(std::move(collection));
    }
    rows_ = make_rows(collections_);
}

Collections::~Collections() = default;

Collection const& Collections::at(std::string_view path) const
{
    auto name = path.substr(std::min(base_path.size() + 1, path.size()));
    name = name.substr(0, name.find('/'));
    auto const found = std::ranges::find(collections_, name, &Collection::name);
    if (found == collections_.end())
        throw std::logic_error("no collection of the API has the path " + std::string(path));
    return *found;
}

Collection const* Collections::of_kind(std::string_view kind) const
{
    auto const found = std::ranges::find(collections_, kind, [](Collection const& one) { return one.kind->name; });
    return found == collections_.end() ? nullptr : &*found;
}

std::string camel_case(std::string_view name)
{
    return capitalised(name);
}

std::string pascal_case(std::string_view name)
{
    return capitalised("_" + std::string(name));
}

}
