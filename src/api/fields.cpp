// Writes fields as JSON: camelCase names, references as objects with an address, vocabulary with its names.
#include "api/fields.h"

#include "platform/html/url.h"

#include <boost/json/array.hpp>

namespace api {

namespace json = boost::json;

namespace {

using content::FieldType;

json::object term(std::string_view slug, std::string_view name)
{
    return {{"slug", slug}, {"name", name}};
}

json::object term(View const& view, content::Term const* found, std::string_view slug)
{
    return term(slug, found ? std::string_view(found->name(view.language)) : slug);
}

json::object region(View const& view, std::string_view slug)
{
    auto const* const found = view.vocabulary.region(slug);
    if (!found)
        return term(slug, slug);
    return term(slug, view.language == text::Language::nl ? found->nl : found->en);
}

json::object area(View const& view, std::string_view slug)
{
    auto const* const found = view.vocabulary.area(slug);
    auto written = term(slug, found ? std::string_view(found->name) : slug);
    written["code"] = found && !found->code.empty() ? json::value(found->code) : json::value();
    return written;
}

/// `null` for a kind that this program does not have.
json::value entry(View const& view, content::Field const& field, std::string_view written)
{
    auto const slash = written.find('/');
    auto const whole = field.target.empty() && slash != std::string_view::npos;
    auto const* const collection = view.collections.of_kind(whole ? written.substr(0, slash) : field.target);
    if (!collection)
        return nullptr;
    return reference(view, *collection, whole ? written.substr(slash + 1) : written, std::nullopt);
}

json::value single(View const& view, content::Field const& field, json::value const& value)
{
    if (field.type == FieldType::records && value.is_object())
    {
        json::object record;
        for (auto const& part : field.parts)
            record[camel_case(part.name)] = field_value(view, part, value.get_object());
        return record;
    }
    if (!value.is_string())
        return value;
    std::string_view const text(value.get_string());
    switch (field.type)
    {
    case FieldType::area: return area(view, text);
    case FieldType::region: return region(view, text);
    case FieldType::theme: return term(view, view.vocabulary.theme(text), text);
    case FieldType::audience: return term(view, view.vocabulary.audience(text), text);
    case FieldType::entry: return entry(view, field, text);
    default: return value;
    }
}

}

json::value field_value(View const& view, content::Field const& field, json::object const& fields)
{
    auto const* const value = fields.if_contains(field.name);
    if (field.count == content::Count::one && field.type != FieldType::records)
    {
        if (!value)
            return field.type == FieldType::flag ? json::value(false) : json::value();
        return single(view, field, *value);
    }
    json::array items;
    if (value && value->is_array())
        for (auto const& item : value->get_array())
            if (auto written = single(view, field, item); !written.is_null())
                items.push_back(std::move(written));
    return items;
}

json::object reference(
    View const& view, Collection const& collection, std::string_view slug, std::optional<std::string_view> title)
{
    return {
        {"kind", collection.kind->name},
        {"slug", slug},
        {"title", title ? json::value(*title) : json::value()},
        {"href", entry_href(view, collection, slug)},
        {"html", entry_html(view, collection, slug)}};
}

std::string entry_href(View const& view, Collection const& collection, std::string_view slug)
{
    return collection.path + "/" + html::percent_encode(slug) + std::string(language_query(view.language));
}

std::string entry_html(View const& view, Collection const& collection, std::string_view slug)
{
    return content::entry_path(*collection.kind, view.language, html::percent_encode(slug));
}

std::string_view language_query(text::Language language)
{
    return language == text::Language::en ? "?lang=en" : "";
}

}
