// Where two drafts differ, and how a part reads as plain words.
#include "editing/difference.h"
#include "editing/dates.h"

#include "editing/form_read.h"

#include <boost/json/array.hpp>

#include <algorithm>

namespace editing {

namespace {

namespace json = boost::json;
using content::Field;
using content::FieldType;
using content::Viewer;

json::value text_value(std::string const& text)
{
    return text.empty() ? json::value() : json::value(text);
}

// The words that people know a code by.
std::string said(Viewer const& viewer, Field const& field, std::string const& text)
{
    auto const& words = viewer.vocabulary();
    for (auto const& choice : field.choices)
        if (choice.code == text)
            return std::string(viewer.say(choice.label));
    if (field.type == FieldType::date)
        return shown_date(text);
    if (auto const* const area = field.type == FieldType::area ? words.area(text) : nullptr)
        return area->name;
    if (auto const* const theme = field.type == FieldType::theme ? words.theme(text) : nullptr)
        return theme->name(viewer.language);
    if (auto const* const audience = field.type == FieldType::audience ? words.audience(text) : nullptr)
        return audience->name(viewer.language);
    return text;
}

std::string plain(Viewer const& viewer, Field const& field, json::value const& value)
{
    if (auto const* const items = value.if_array())
    {
        std::string lines;
        for (auto const& item : *items)
            lines += (lines.empty() ? "" : "\n") + plain(viewer, field, item);
        return lines;
    }
    if (auto const* const record = value.if_object())
    {
        std::string line;
        for (auto const& part : field.parts)
            if (auto const* const held = record->if_contains(part.name))
                line += (line.empty() ? "" : "; ") + std::string(viewer.say(part.label)) + ": "
                    + plain(viewer, part, *held);
        return line;
    }
    if (auto const* const text = value.if_string())
        return said(viewer, field, std::string(*text));
    if (auto const* const number = value.if_int64())
        return std::to_string(*number);
    return value.is_bool() ? "x" : "";
}

}

json::value part_of(content::Draft const& draft, std::string_view name)
{
    if (name == "title")
        return text_value(draft.title);
    if (name == "summary")
        return text_value(draft.summary);
    if (name == "body")
        return text_value(draft.body);
    if (name == "slug")
        return text_value(draft.slug);
    auto const* const value = draft.fields.if_contains(name);
    return value ? *value : json::value();
}

void set_part(content::Draft& draft, std::string_view name, json::value value)
{
    auto const text = value.is_string() ? std::string(value.get_string()) : std::string();
    if (name == "title")
        draft.title = text;
    else if (name == "summary")
        draft.summary = text;
    else if (name == "body")
        draft.body = text;
    else if (name == "slug")
        draft.slug = text;
    else
        draft.fields[name] = std::move(value);
}

std::vector<std::string> differing(content::Kind const& kind, content::Draft const& one, content::Draft const& other)
{
    std::vector<std::string> names;
    auto const look = [&](std::string_view name) {
        if (part_of(one, name) != part_of(other, name))
            names.emplace_back(name);
    };
    for (std::string_view const name : {"title", "summary", "body"})
        look(name);
    content::each_field(kind, [&](Field const& field) { look(field.name); });
    look("slug");
    return names;
}

bool can_hold_both(content::Kind const& kind, std::string_view name)
{
    if (name == "body" || name == "summary")
        return true;
    auto const* const field = content::find_field(kind, name);
    return field && (field->count == content::Count::many || field->type == FieldType::prose);
}

json::value both(json::value const& first, json::value const& second)
{
    if (first.is_string() && second.is_string())
        return json::value(std::string(first.get_string()) + "\n\n" + std::string(second.get_string()));
    if (!first.is_array() || !second.is_array())
        return first.is_null() ? second : first;
    auto items = first.get_array();
    for (auto const& item : second.get_array())
        if (std::ranges::find(items, item) == items.end())
            items.push_back(item);
    return items;
}

std::string in_plain_words(Viewer const& viewer, Field const& field, json::value const& value)
{
    return plain(viewer, field, value);
}

std::string in_plain_words(
    Viewer const& viewer, content::Kind const& kind, std::string_view name, json::value const& value)
{
    if (auto const* const field = content::find_field(kind, name))
        return plain(viewer, *field, value);
    return value.is_string() ? std::string(value.get_string()) : std::string();
}

}
