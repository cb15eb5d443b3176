// Writes fields as YAML in their one canonical form.
#include "content/field_text.h"

#include <boost/json/object.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace content {

namespace {

constexpr std::string_view plain_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-/";

bool is_plain(FieldType type)
{
    switch (type)
    {
    case FieldType::text:
    case FieldType::prose:
    case FieldType::url:
    case FieldType::mail:
    case FieldType::phone: return false;
    default: return true;
    }
}

/// The file being written, and how deep the fields now stand.
struct Writer
{
    std::string& out;
    std::size_t indent = 0;

    void key(std::string_view name) const { out += fmt::format("{}:", name); }
    void spaces(std::size_t extra) const { out.append(indent + extra, ' '); }
};

// A block keeps the author's lines; a first line that starts with a space needs the indent said aloud.
void write_prose(Writer const& writer, std::string_view value)
{
    auto& out = writer.out;
    out += value.starts_with(' ') ? " |2-\n" : " |-\n";
    for (std::size_t start = 0; start <= value.size();)
    {
        auto const end = std::min(value.find('\n', start), value.size());
        auto const line = value.substr(start, end - start);
        if (!line.empty())
            writer.spaces(2);
        out += line;
        out += '\n';
        start = end + 1;
    }
}

std::string scalar(Field const& field, boost::json::value const& value)
{
    if (value.is_bool())
        return value.get_bool() ? "true" : "false";
    if (value.is_int64())
        return std::to_string(value.get_int64());
    if (!value.is_string())
        return in_quotes("");
    std::string_view const text = value.get_string();
    return is_plain(field.type) ? plain(text) : in_quotes(text);
}

void write_single(Writer const& writer, Field const& field, boost::json::value const& value)
{
    if (field.type == FieldType::prose && value.is_string())
        write_prose(writer, value.get_string());
    else
        writer.out += fmt::format(" {}\n", scalar(field, value));
}

void write_field(Writer const& writer, Field const& field, boost::json::value const& value);

// The first key stands on the line of the dash, the others below it. `writer` stands at the dash.
void write_record(Writer const& writer, Field const& field, boost::json::object const& record)
{
    Writer const inner{writer.out, writer.indent + 2};
    writer.spaces(0);
    writer.out += '-';
    auto first = true;
    for (auto const& part : field.parts)
    {
        auto const* value = record.if_contains(part.name);
        if (!value)
            continue;
        if (first)
            writer.out += ' ';
        else
            inner.spaces(0);
        first = false;
        write_field(inner, part, *value);
    }
    if (first)
        writer.out += '\n';
}

void write_list(Writer const& writer, Field const& field, boost::json::array const& items)
{
    Writer const dash{writer.out, writer.indent + 2};
    writer.out += '\n';
    for (auto const& item : items)
    {
        if (auto const* record = item.if_object())
        {
            write_record(dash, field, *record);
            continue;
        }
        dash.spaces(0);
        writer.out += '-';
        write_single(dash, field, item);
    }
}

void write_field(Writer const& writer, Field const& field, boost::json::value const& value)
{
    writer.key(field.name);
    if (auto const* items = value.if_array())
        write_list(writer, field, *items);
    else
        write_single(writer, field, value);
}

}

std::string in_quotes(std::string_view value)
{
    std::string result = "\"";
    for (auto const byte : value)
    {
        if (byte == '"' || byte == '\\')
            result += '\\';
        result += byte;
    }
    return result + '"';
}

std::string plain(std::string_view value)
{
    auto const safe = value.find_first_not_of(plain_letters) == std::string_view::npos && !value.empty()
        && value.find_first_of("-/") != 0 && value != "null" && value != "Null" && value != "NULL";
    return safe ? std::string(value) : in_quotes(value);
}

void write_field(std::string& out, Field const& field, boost::json::value const& value)
{
    write_field(Writer{out, 0}, field, value);
}

void write_records(std::string& out, Field const& field, boost::json::array const& records)
{
    for (auto const& record : records)
        write_record(Writer{out, 0}, field, record.get_object());
}

}
