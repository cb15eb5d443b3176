// The buttons of a form that bring it back changed: another record, one less, one up, a chosen entry.
#include "editing/form_read.h"

#include <boost/json/array.hpp>

#include <algorithm>
#include <charconv>

namespace editing {

namespace {

namespace json = boost::json;
using content::Count;
using content::Field;
using What = Command::What;

constexpr std::pair<std::string_view, What> commands[] = {
    {"save", What::save},     {"next", What::next},     {"keep", What::keep},    {"view", What::view},
    {"more", What::more},     {"drop", What::drop},     {"up", What::up},        {"find", What::find},
    {"choose", What::choose}, {"forget", What::forget}, {"settle", What::settle}};

// "tracks[2].area" as its three parts; a path without a number has none.
struct Path
{
    std::string_view field;
    std::optional<std::size_t> number;
    std::string_view part;
};

std::optional<Path> read_path(std::string_view text)
{
    auto const open = text.find('[');
    if (open == std::string_view::npos)
        return Path{text, std::nullopt, {}};
    std::size_t number = 0;
    auto const* const end = text.data() + text.size();
    auto const read = std::from_chars(text.data() + open + 1, end, number);
    if (read.ec != std::errc() || read.ptr == end || *read.ptr != ']')
        return std::nullopt;
    auto const rest = text.substr(static_cast<std::size_t>(read.ptr + 1 - text.data()));
    if (!rest.empty() && rest.front() != '.')
        return std::nullopt;
    return Path{text.substr(0, open), number, rest.empty() ? rest : rest.substr(1)};
}

Field const* part_of(Field const& field, std::string_view name)
{
    auto const found = std::ranges::find(field.parts, name, &Field::name);
    return found == field.parts.end() ? nullptr : &*found;
}

json::array& list_of(content::Draft& draft, std::string_view field)
{
    auto& value = draft.fields[field];
    if (!value.is_array())
        value = json::array();
    return value.get_array();
}

void add_one(content::Draft& draft, Field const& field)
{
    auto& items = list_of(draft, field.name);
    if (items.size() >= content::max_list)
        return;
    if (field.type == content::FieldType::records)
        items.push_back(json::object());
    else
        items.push_back(json::value(""));
}

void choose(json::object& fields, Field const& field, std::string const& slug)
{
    if (field.count == Count::one)
    {
        fields[field.name] = slug;
        return;
    }
    auto& value = fields[field.name];
    if (!value.is_array())
        value = json::array();
    auto& items = value.get_array();
    if (std::ranges::find(items, json::value(slug)) == items.end() && items.size() < content::max_list)
        items.push_back(json::value(slug));
}

void choose_at(content::Draft& draft, Field const& field, Path const& path, std::string const& slug)
{
    if (!path.number)
        return choose(draft.fields, field, slug);
    auto& items = list_of(draft, path.field);
    if (*path.number < items.size() && items[*path.number].is_object())
        choose(items[*path.number].get_object(), field, slug);
}

}

std::optional<Command> read_command(std::string_view text)
{
    auto const colon = text.find(':');
    auto const name = text.substr(0, colon);
    auto const* const found = std::ranges::find(commands, name, [](auto const& command) { return command.first; });
    if (found == std::end(commands))
        return std::nullopt;
    Command command{.what = found->second};
    if (colon == std::string_view::npos)
        return command;
    auto const rest = text.substr(colon + 1);
    auto const equals = rest.find('=');
    command.path = rest.substr(0, equals);
    if (equals != std::string_view::npos)
        command.value = rest.substr(equals + 1);
    return command;
}

Field const* field_at(content::Kind const& kind, std::string_view text)
{
    auto const path = read_path(text);
    auto const* const field = path ? content::find_field(kind, path->field) : nullptr;
    if (!field || path->part.empty())
        return field;
    return part_of(*field, path->part);
}

void apply(content::Kind const& kind, content::Draft& draft, Command const& command)
{
    auto const path = read_path(command.path);
    auto const* const field = path ? content::find_field(kind, path->field) : nullptr;
    auto const* const target = field_at(kind, command.path);
    if (!field || !target)
        return;
    if (command.what == What::choose)
    {
        if (target->type == content::FieldType::entry)
            choose_at(draft, *target, *path, command.value);
        return;
    }
    if (field->count != Count::many)
        return;
    if (command.what == What::more)
        return add_one(draft, *field);
    auto& items = list_of(draft, field->name);
    if (!path->number || *path->number >= items.size())
        return;
    auto const at = items.begin() + static_cast<std::ptrdiff_t>(*path->number);
    if (command.what == What::drop)
        items.erase(at);
    else if (command.what == What::up && at != items.begin())
        std::swap(*at, *(at - 1));
}

}
