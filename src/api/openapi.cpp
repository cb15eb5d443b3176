// Writes the OpenAPI document: what may be asked, and what comes back.
#include "api/api.h"
#include "api/parameters.h"
#include "api/schema.h"

#include "text/api.h"

#include <boost/json/serialize.hpp>
#include <fmt/format.h>

#include <map>
#include <stdexcept>

namespace api {

namespace json = boost::json;

namespace {

constexpr std::string_view explanation =
    "Everything that visitors can read on this website, for programs. Reading needs no account and no key. "
    "Addresses in documents are relative to the address of the document. "
    "Follow `links.next` to go through a list; what a cursor looks like may change at any time. "
    "Values with a known precision only, such as 2017 or 2017-01, are given with that precision.";

json::object component(std::string_view group, std::string_view name)
{
    return {{"$ref", fmt::format("#/components/{}/{}", group, name)}};
}

json::object headers()
{
    return {{"API-Version", component("headers", "ApiVersion")}};
}

json::object success(std::string_view description, json::object schema)
{
    return {
        {"description", description},
        {"headers", headers()},
        {"content", json::object{{"application/json", json::object{{"schema", std::move(schema)}}}}}};
}

json::object problem(std::string_view description)
{
    return {
        {"description", description},
        {"headers", headers()},
        {"content", json::object{{"application/problem+json", json::object{{"schema", schema_ref("Problem")}}}}}};
}

/// What the answer to an operation is, and what can be asked of it.
struct Operation
{
    std::string id;
    std::string tag;
    std::string summary;
    std::string description;
    json::array parameters;
    json::object success;
};

json::object path_item(Operation operation)
{
    bool const of_one = operation.id.starts_with("get") && operation.tag != "index";
    json::object responses{{"200", std::move(operation.success)}, {"400", component("responses", "BadParameters")}};
    if (of_one)
        responses["404"] = component("responses", "NotFound");
    return {
        {"get",
         json::object{
             {"operationId", operation.id},
             {"tags", json::array{operation.tag}},
             {"summary", operation.summary},
             {"description", operation.description},
             {"parameters", std::move(operation.parameters)},
             {"responses", std::move(responses)}}}};
}

json::object query_parameter(std::string_view name, std::string_view description, json::object schema)
{
    return {
        {"name", name},
        {"in", "query"},
        {"description", description},
        {"required", false},
        {"schema", std::move(schema)}};
}

json::object facet_parameter(FacetParameter const& facet)
{
    auto const entry = facet.description->type == content::FieldType::entry;
    auto parameter = query_parameter(
        facet.name,
        fmt::format(
            "{}: entries with at least one of these values{}", facet.description->label.en,
            entry ? " (slugs of entries)." : "."),
        {{"type", "array"},
         {"items", parameter_schema(*facet.description)},
         {"maxItems", entry ? most_entries : most_values}});
    parameter["style"] = "form";
    parameter["explode"] = true;
    return parameter;
}

json::object list_schema(std::string_view item, json::object links)
{
    return ObjectSchema()
        .add("items", list_of(schema_ref(item), "What was found, in order."))
        .add("links", std::move(links))
        .add_optional("notice", text_schema("Says that this is a demonstration, while it is one."))
        .take("A list.");
}

json::object address(std::string_view description)
{
    return {{"type", "string"}, {"format", "uri-reference"}, {"description", description}};
}

json::object list_links()
{
    return ObjectSchema()
        .add("self", address("This document."))
        .add("html", address("The list as a page."))
        .add("next", nullable(address("The next part of the list; null on the last.")))
        .take("Where to go from here.");
}

json::object index_schema()
{
    auto collection = ObjectSchema()
                          .add("name", text_schema("Name in the address."))
                          .add("kind", text_schema("Kind of its entries."))
                          .add("title", text_schema("Name in the language asked for."))
                          .add("href", address("The list in this API."))
                          .add("html", address("The list as a page."))
                          .take("A collection of entries.");
    auto vocabulary = ObjectSchema()
                          .add("name", text_schema("Name in the address."))
                          .add("href", address("The list in this API."))
                          .take("A list of words that entries are filed under.");
    auto links = ObjectSchema()
                     .add("self", address("This document."))
                     .add("openapi", address("The description of this API."))
                     .take("Where to go from here.");
    return ObjectSchema()
        .add("title", text_schema("Name of the API."))
        .add("version", text_schema("Version of the API."))
        .add("collections", list_of(std::move(collection), "The collections of entries."))
        .add("vocabularies", list_of(std::move(vocabulary), "The lists of words."))
        .add("links", std::move(links))
        .add_optional("notice", text_schema("Says that this is a demonstration, while it is one."))
        .take("What there is to read.");
}

struct VocabularyList
{
    std::string_view name;
    std::string_view id;
    std::string_view schema;
    std::string_view summary;
};
constexpr VocabularyList vocabulary_lists[] = {
    {"areas", "listAreas", "Area", "Areas"},
    {"region-sets", "listRegionSets", "RegionSet", "Sets of areas"},
    {"themes", "listThemes", "Word", "Themes"},
    {"audiences", "listAudiences", "Word", "For whom"},
};

/// The document under construction.
class Writer
{
public:
    explicit Writer(Collections const& collections) : collections_(collections) {}

    json::object write(content::Demonstration demonstration)
    {
        for (auto& [name, schema] : common_schemas())
            add_schema(name, std::move(schema));
        add_index();
        for (auto const& collection : collections_.all())
            add_collection(collection);
        for (auto const& list : vocabulary_lists)
            add_vocabulary(list);
        return {
            {"openapi", "3.0.3"},
            {"info", info(demonstration)},
            {"servers", json::array{json::object{{"url", base_path}, {"description", "This website"}}}},
            {"tags", tags()},
            {"paths", std::move(paths_)},
            {"components", components()}};
    }

private:
    static json::object info(content::Demonstration demonstration)
    {
        std::string description(explanation);
        if (demonstration == content::Demonstration::on)
            description = fmt::format("{} {}\n\n{}", text::api::notice.nl, text::api::notice.en, description);
        return {
            {"title", "Kracht API"},
            {"version", version},
            {"description", description},
            {"contact",
             json::object{
                 {"name", "The operator of this website"},
                 {"url", "https://example.org/contact"},
                 {"email", "api@example.org"}}},
            {"license", json::object{{"name", "EUPL-1.2"}, {"url", "https://eupl.eu/1.2/en/"}}}};
    }

    void add_schema(std::string_view name, json::object schema)
    {
        if (!schemas_.emplace(name, std::move(schema)).second)
            throw std::logic_error("two schemas of the API are called " + std::string(name) + "; rename a kind");
    }

    void add_tag(std::string_view name, std::string_view description) { tags_[std::string(name)] = description; }

    json::array tags() const
    {
        json::array written;
        for (auto const& [name, description] : tags_)
            written.push_back(json::object{{"name", name}, {"description", description}});
        return written;
    }

    void add_index()
    {
        add_schema("Index", index_schema());
        add_tag("index", "What there is to read.");
        paths_["/"] = path_item(
            {.id = "getIndex",
             .tag = "index",
             .summary = "Everything there is to read",
             .description = "The collections and the vocabulary, with their addresses.",
             .parameters = {component("parameters", "lang")},
             .success = success("What there is to read.", schema_ref("Index"))});
        auto document = path_item(
            {.id = "getOpenapi",
             .tag = "index",
             .summary = "This document",
             .description = "The description of the API, in OpenAPI 3.",
             .parameters = {},
             .success = success("The description of the API.", {{"type", "object"}})});
        document["get"].as_object()["responses"].as_object().erase("400");
        paths_["/openapi.json"] = std::move(document);
    }

    void add_collection(Collection const& collection)
    {
        auto const& kind = *collection.kind;
        auto const item = collection.schema + "Item";
        auto const list = collection.schema + "List";
        add_schema(collection.schema, entry_schema(collection));
        add_schema(item, item_schema(collection));
        add_schema(list, list_schema(item, list_links()));
        add_tag(collection.name, kind.plural.en);

        json::array parameters;
        for (auto const name : {"lang", "cursor", "limit"})
            parameters.push_back(component("parameters", name));
        for (auto const& facet : collection.facets)
            parameters.push_back(facet_parameter(facet));
        paths_["/" + collection.name] = path_item(
            {.id = "list" + pascal_case(collection.name),
             .tag = collection.name,
             .summary = fmt::format("List: {}", kind.plural.en),
             .description = "The published entries of this kind, a part at a time. Filters all hold together.",
             .parameters = std::move(parameters),
             .success = success("A part of the list.", schema_ref(list))});
        paths_["/" + collection.name + "/{slug}"] = path_item(
            {.id = "get" + collection.schema,
             .tag = collection.name,
             .summary = std::string(kind.label.en),
             .description = "One published entry with all its fields.",
             .parameters = {component("parameters", "slug"), component("parameters", "lang")},
             .success = success("The entry.", schema_ref(collection.schema))});
    }

    void add_vocabulary(VocabularyList const& list)
    {
        add_tag("vocabulary", "The words that entries are filed under.");
        auto links = ObjectSchema().add("self", address("This document.")).take("Where to go from here.");
        auto const schema = std::string(list.id.substr(4)) + "Vocabulary";
        add_schema(schema, list_schema(list.schema, std::move(links)));
        paths_["/" + std::string(list.name)] = path_item(
            {.id = std::string(list.id),
             .tag = "vocabulary",
             .summary = std::string(list.summary),
             .description = "The whole list, with names in the language asked for.",
             .parameters = {component("parameters", "lang")},
             .success = success("The list.", schema_ref(schema))});
    }

    static json::object parameters()
    {
        json::object slug{
            {"name", "slug"},
            {"in", "path"},
            {"required", true},
            {"schema", json::object{{"type", "string"}}},
            {"description", "Name of the entry in addresses: the Dutch one, or with lang=en the English one."}};
        return {
            {"slug", std::move(slug)},
            {"lang",
             query_parameter(
                 "lang", "Language of the texts. What is not translated comes in Dutch.",
                 {{"type", "string"}, {"enum", {"nl", "en"}}, {"default", "nl"}})},
            {"cursor",
             query_parameter(
                 "cursor", "Where this part of the list begins; taken from `links.next`.", {{"type", "string"}})},
            {"limit",
             query_parameter(
                 "limit", "How many entries this part of the list holds at most.",
                 {{"type", "integer"}, {"minimum", 1}, {"maximum", most_limit}, {"default", default_limit}})}};
    }

    json::object components()
    {
        json::object version_header{
            {"description", "Full version of the API (semantic versioning)."},
            {"schema", json::object{{"type", "string"}, {"example", version}}}};
        return {
            {"schemas", std::move(schemas_)},
            {"parameters", parameters()},
            {"headers", json::object{{"ApiVersion", std::move(version_header)}}},
            {"responses",
             json::object{
                 {"BadParameters", problem("A parameter is not right.")},
                 {"NotFound", problem("There is no such published entry.")}}}};
    }

    Collections const& collections_;
    std::map<std::string, std::string> tags_; ///< descriptions by name
    json::object paths_;
    json::object schemas_;
};

}

std::string openapi_document(Collections const& collections, content::Demonstration demonstration)
{
    return json::serialize(Writer(collections).write(demonstration));
}

}
