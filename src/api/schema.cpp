// Builds schemas: small parts first, then those of a field, then those of an entry.
#include "api/schema.h"

#include "api/documents.h"

#include <fmt/format.h>

namespace api {

namespace json = boost::json;

namespace {

using content::FieldType;

json::object described(json::object schema, std::string_view description)
{
    schema["description"] = description;
    return schema;
}

json::object formatted(std::string_view format, std::string_view description)
{
    return {{"type", "string"}, {"format", format}, {"description", description}};
}

json::object date_schema(std::string_view description)
{
    auto schema = formatted("partial-date", description);
    schema["pattern"] = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";
    return schema;
}

json::object flag_schema(std::string_view description)
{
    return {{"type", "boolean"}, {"description", description}};
}

json::object reference_schema()
{
    return ObjectSchema()
        .add("kind", text_schema("Kind of the entry."))
        .add("slug", text_schema("Name of the entry in addresses."))
        .add("title", nullable(text_schema("Title, where it is known.")))
        .add("href", formatted("uri-reference", "The entry in this API."))
        .add("html", formatted("uri-reference", "The entry as a page."))
        .take("Another entry.");
}

json::object term_schema()
{
    return ObjectSchema()
        .add("slug", text_schema("Name in addresses and filters."))
        .add("name", text_schema("Name in the language asked for."))
        .take("A word that entries are filed under.");
}

json::object area_reference_schema()
{
    return ObjectSchema()
        .add("slug", text_schema("Name in addresses and filters."))
        .add("name", text_schema("Name of the area."))
        .add("code", nullable(text_schema("Code of Statistics Netherlands, such as GM0037.")))
        .take("An area.");
}

json::object choice_schema(content::Field const& field)
{
    json::array codes;
    std::string words;
    for (auto const& choice : field.choices)
    {
        codes.push_back(json::value(choice.code));
        words += fmt::format("{}{}: {}", words.empty() ? "" : ", ", choice.code, choice.label.en);
    }
    return {
        {"type", "string"},
        {"enum", std::move(codes)},
        {"description", fmt::format("{} ({}).", field.label.en, words)}};
}

json::object field_schema(content::Field const& field);

json::object record_schema(content::Field const& field)
{
    ObjectSchema schema;
    for (auto const& part : field.parts)
        schema.add(camel_case(part.name), field_schema(part));
    return schema.take(field.label.en);
}

/// One value. References stand written out: OpenAPI 3.0 knows no reference that may be null.
json::object single_schema(content::Field const& field)
{
    auto const label = field.label.en;
    switch (field.type)
    {
    case FieldType::prose: return text_schema(fmt::format("{} (Markdown).", label));
    case FieldType::choice: return choice_schema(field);
    case FieldType::date: return date_schema(label);
    case FieldType::number: return {{"type", "integer"}, {"description", label}};
    case FieldType::flag: return flag_schema(label);
    case FieldType::url: return formatted("uri-reference", label);
    case FieldType::mail: return formatted("email", label);
    case FieldType::area: return described(area_reference_schema(), label);
    case FieldType::region:
    case FieldType::theme:
    case FieldType::audience: return described(term_schema(), label);
    case FieldType::entry: return described(reference_schema(), label);
    case FieldType::records: return record_schema(field);
    default: return text_schema(label);
    }
}

json::object field_schema(content::Field const& field)
{
    auto const label = field.label.en;
    if (field.count == content::Count::one && field.type != FieldType::records)
    {
        bool const always = field.need == content::Need::required || field.type == FieldType::flag;
        return always ? single_schema(field) : nullable(single_schema(field));
    }
    switch (field.type)
    {
    case FieldType::area: return list_of(schema_ref("AreaReference"), label);
    case FieldType::region:
    case FieldType::theme:
    case FieldType::audience: return list_of(schema_ref("Word"), label);
    case FieldType::entry: return list_of(schema_ref("Reference"), label);
    default: return list_of(single_schema(field), label);
    }
}

void add_head(ObjectSchema& schema)
{
    schema.add("kind", text_schema("Kind of the entry."));
    schema.add("slug", text_schema("Name of the entry in addresses, in the language asked for."));
    schema.add(
        "language",
        {{"type", "string"},
         {"enum", {"nl", "en"}},
         {"description", "Language of the texts: Dutch where there is no translation."}});
    schema.add("title", text_schema("Title."));
    schema.add("summary", text_schema("Summary, may be empty."));
}

void add_invented(ObjectSchema& schema)
{
    schema.add("invented", flag_schema("Whether this is a made-up example. Show so wherever you show the entry."));
    schema.add("inventedLabel", nullable(text_schema("The words to label a made-up example with.")));
}

json::object links_schema(std::vector<std::pair<std::string_view, std::string_view>> const& links)
{
    ObjectSchema schema;
    for (auto const& [name, description] : links)
        schema.add(name, formatted("uri-reference", description));
    return schema.take("Where to go from here, relative to the address of the document.");
}

json::object link_schema()
{
    return ObjectSchema()
        .add("relation", text_schema("How the two are connected; the relation is that of the entry that came later."))
        .add("entry", schema_ref("Reference"))
        .take("A typed link between two entries.");
}

json::object fault_schema()
{
    return ObjectSchema()
        .add("parameter", text_schema("Name of the parameter."))
        .add("detail", text_schema("What is wrong with it."))
        .add_optional("allowed", list_of({{"type", "string"}}, "Every value it may have, where these can be listed."))
        .take("What is wrong with one parameter.");
}

json::object problem_schema()
{
    return ObjectSchema()
        .add("type", formatted("uri-reference", "Always about:blank: the status says what kind of problem it is."))
        .add("status", {{"type", "integer"}, {"description", "The HTTP status."}})
        .add("title", text_schema("What is the matter, in short."))
        .add("detail", text_schema("What is the matter, and what to do."))
        .add_optional("errors", list_of(fault_schema(), "Every parameter that is wrong."))
        .add_optional("incident", text_schema("Number to mention to the operator, who finds more in the log."))
        .add_optional("notice", text_schema("Says that this is a demonstration, while it is one."))
        .take("Why there is no answer (RFC 9457).");
}

json::object area_schema()
{
    return ObjectSchema()
        .add("slug", text_schema("Name in addresses and filters."))
        .add("name", text_schema("Name of the area."))
        .add("code", nullable(text_schema("Code of Statistics Netherlands, such as GM0037.")))
        .add("kind", text_schema("municipality, former_municipality, province, region or invented."))
        .add("within", nullable(text_schema("Slug of the province.")))
        .add("from", nullable(date_schema("First day on which it exists.")))
        .add("to", nullable(date_schema("First day on which it no longer exists.")))
        .add("into", list_of({{"type", "string"}}, "Slugs of the areas it lives on in."))
        .take("A place with a boundary.");
}

json::object region_set_schema()
{
    auto member = ObjectSchema()
                      .add("area", text_schema("Slug of the area."))
                      .add("from", nullable(date_schema("First day on which it belongs to the set.")))
                      .add("to", nullable(date_schema("First day on which it no longer does.")))
                      .take("An area that belongs to the set.");
    return ObjectSchema()
        .add("slug", text_schema("Name in addresses."))
        .add("name", text_schema("Name in the language asked for."))
        .add("members", list_of(std::move(member), "The areas of the set, past ones too."))
        .take("A named set of areas.");
}

}

ObjectSchema& ObjectSchema::add(std::string_view name, json::object schema)
{
    required_.push_back(json::value(name));
    return add_optional(name, std::move(schema));
}

ObjectSchema& ObjectSchema::add_optional(std::string_view name, json::object schema)
{
    properties_[name] = std::move(schema);
    return *this;
}

json::object ObjectSchema::take(std::string_view description)
{
    return {
        {"type", "object"},
        {"description", description},
        {"required", std::move(required_)},
        {"properties", std::move(properties_)},
        {"additionalProperties", false}};
}

json::object text_schema(std::string_view description)
{
    return {{"type", "string"}, {"description", description}};
}

json::object nullable(json::object schema)
{
    schema["nullable"] = true;
    if (auto* const codes = schema.if_contains("enum"))
        codes->as_array().push_back(nullptr);
    return schema;
}

json::object list_of(json::object items, std::string_view description)
{
    return {{"type", "array"}, {"items", std::move(items)}, {"description", description}};
}

json::object schema_ref(std::string_view schema)
{
    return {{"$ref", fmt::format("#/components/schemas/{}", schema)}};
}

json::object parameter_schema(content::Field const& field)
{
    switch (field.type)
    {
    case FieldType::choice: return choice_schema(field);
    case FieldType::flag: return {{"type", "boolean"}, {"enum", json::array{true}}};
    case FieldType::date: return date_schema(field.label.en);
    case FieldType::number: return {{"type", "integer"}};
    default: return {{"type", "string"}};
    }
}

json::object entry_schema(Collection const& collection)
{
    ObjectSchema schema;
    add_head(schema);
    schema.add("body", text_schema("Text (Markdown), may be empty. A link such as project/slug leads to an entry."));
    schema.add("bodyText", text_schema("The same without markup."));
    add_invented(schema);
    content::each_field(*collection.kind, [&](content::Field const& field) {
        if (in_document(field))
            schema.add(camel_case(field.name), field_schema(field));
    });
    schema.add("origins", list_of(schema_ref("EntryLink"), "Where this comes from."));
    schema.add("outcomes", list_of(schema_ref("EntryLink"), "What was done with this."));
    schema.add("updatedAt", formatted("date-time", "When the text shown was last changed."));
    schema.add("publishedAt", nullable(formatted("date-time", "When the entry was first published.")));
    schema.add(
        "links",
        links_schema(
            {{"self", "This document."}, {"html", "The entry as a page."}, {"collection", "The list it belongs to."}}));
    schema.add_optional("notice", text_schema("Says that this is a demonstration, while it is one."));
    return schema.take(collection.kind->label.en);
}

json::object item_schema(Collection const& collection)
{
    ObjectSchema schema;
    add_head(schema);
    add_invented(schema);
    content::each_field(*collection.kind, [&](content::Field const& field) {
        if (in_list(field))
            schema.add(camel_case(field.name), field_schema(field));
    });
    schema.add("links", links_schema({{"self", "The whole document."}, {"html", "The entry as a page."}}));
    return schema.take(fmt::format("{}, in a list", collection.kind->label.en));
}

std::vector<std::pair<std::string_view, json::object>> common_schemas()
{
    return {{"Reference", reference_schema()}, {"EntryLink", link_schema()},
            {"Word", term_schema()},           {"AreaReference", area_reference_schema()},
            {"Area", area_schema()},           {"RegionSet", region_set_schema()},
            {"Problem", problem_schema()}};
}

}
