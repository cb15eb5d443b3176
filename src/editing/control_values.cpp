// A value as a control shows it.
#include "editing/control_values.h"

#include "editing/dates.h"

#include <boost/json/array.hpp>

namespace editing {

namespace json = boost::json;
using content::Field;
using content::FieldType;

std::string text_of(json::value const* value)
{
    if (!value || value->is_null())
        return {};
    if (auto const* const text = value->if_string())
        return std::string(*text);
    if (auto const* const number = value->if_int64())
        return std::to_string(*number);
    return value->is_bool() && value->get_bool() ? "true" : "";
}

std::string shown(Field const& field, json::value const* value)
{
    auto text = text_of(value);
    return field.type == FieldType::date ? shown_date(text) : text;
}

std::string lines_of(Field const& field, json::value const* value)
{
    std::string text;
    if (auto const* const items = value ? value->if_array() : nullptr)
        for (auto const& item : *items)
            text += (text.empty() ? "" : "\n") + shown(field, &item);
    return text;
}

std::vector<std::string> texts_of(json::value const* value)
{
    std::vector<std::string> texts;
    if (auto const* const items = value ? value->if_array() : nullptr)
        for (auto const& item : *items)
            texts.push_back(text_of(&item));
    else if (auto text = text_of(value); !text.empty())
        texts.push_back(std::move(text));
    return texts;
}

bool has_options(Field const& field)
{
    if (field.type == FieldType::choice)
        return !field.choices.empty();
    return field.type == FieldType::area || field.type == FieldType::region || field.type == FieldType::theme
        || field.type == FieldType::audience;
}

}
