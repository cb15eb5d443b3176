// Reads fields from YAML nodes: form only, with a line number for each.
#include "content/field_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

namespace content {

namespace {

using yaml::Node;

std::string_view wanted(FieldType type)
{
    switch (type)
    {
    case FieldType::prose: return "a text, in double quotes or as a '|-' block";
    case FieldType::number: return "a whole number";
    case FieldType::flag: return "'true'";
    case FieldType::date: return "a date such as 2017, 2017-01 or 2017-01-31";
    case FieldType::choice:
    case FieldType::area:
    case FieldType::region:
    case FieldType::theme:
    case FieldType::audience: return "one word from its list";
    case FieldType::entry: return "a slug";
    default: return "a text in double quotes";
    }
}

// A value of another type stays text, so that `check` can say what is wrong with it.
boost::json::value typed(FieldType type, std::string const& text)
{
    if (type == FieldType::flag && text == "true")
        return true;
    if (type != FieldType::number)
        return boost::json::value(text);
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc() && end == text.data() + text.size() && std::to_string(number) == text)
        return number;
    return boost::json::value(text);
}

std::string names(std::span<Field const> fields)
{
    std::vector<std::string_view> result;
    for (auto const& field : fields)
        result.push_back(field.name);
    return fmt::format("{}", fmt::join(result, ", "));
}

std::optional<boost::json::value> read_single(Reading&, Field const&, std::string const&, Node const&);

boost::json::object read_record(Reading& reading, Field const& field, std::string const& path, Node const& node)
{
    boost::json::object record;
    if (node.type != Node::Type::map && node.type != Node::Type::null)
        reading.problem(node.line, path, fmt::format("must be a record with the keys {}", names(field.parts)));
    for (auto const& member : node.type == Node::Type::map ? std::span(node.items) : std::span<Node const>())
    {
        auto const part = std::find_if(
            field.parts.begin(), field.parts.end(), [&](Field const& known) { return known.name == member.key; });
        auto const part_path = fmt::format("{}.{}", path, member.key);
        if (part == field.parts.end())
            reading.problem(
                member.line, part_path, fmt::format("is not a key of {}; allowed: {}", field.name, names(field.parts)));
        else if (auto value = read_field(reading, *part, part_path, member))
            record[part->name] = std::move(*value);
    }
    return record;
}

std::optional<boost::json::value> read_single(
    Reading& reading, Field const& field, std::string const& path, Node const& node)
{
    if (field.type == FieldType::records)
        return read_record(reading, field, path, node);
    auto const text = read_scalar(reading, path, field.type, node);
    if (!text)
        return std::nullopt;
    return typed(field.type, *text);
}

}

int Lines::of(std::string_view path) const
{
    while (!path.empty())
    {
        auto const found = lines_.find(path);
        if (found != lines_.end())
            return found->second;
        auto const cut = path.find_last_of(".[");
        path = path.substr(0, cut == std::string_view::npos ? 0 : cut);
    }
    return 1;
}

std::optional<std::string> read_scalar(Reading& reading, std::string const& path, FieldType type, Node const& node)
{
    if (node.type == Node::Type::scalar)
        return node.text;
    if (node.type == Node::Type::null)
        reading.problem(node.line, path, fmt::format("is empty; leave the key out or write {}", wanted(type)));
    else
        reading.problem(node.line, path, fmt::format("holds a list or several keys; write {}", wanted(type)));
    return std::nullopt;
}

std::optional<boost::json::value> read_field(
    Reading& reading, Field const& field, std::string const& path, Node const& node)
{
    reading.lines.put(path, node.line);
    if (field.count == Count::one && field.type != FieldType::records)
        return read_single(reading, field, path, node);
    if (node.type != Node::Type::list)
    {
        reading.problem(node.line, path, "must be a list: one '- ' a line, indented by two");
        return std::nullopt;
    }
    boost::json::array items;
    for (auto const& item : node.items)
    {
        auto const item_path = fmt::format("{}[{}]", path, items.size());
        reading.lines.put(item_path, item.line);
        items.push_back(read_single(reading, field, item_path, item).value_or(nullptr));
    }
    return items;
}

}
