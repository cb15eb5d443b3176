// Fields in canonical order, the references in them, and the rows that make them findable.
#include "content/fields.h"

#include "platform/text/date.h"

#include <boost/json/array.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace content {

namespace {

namespace json = boost::json;

std::string trimmed(std::string_view value)
{
    constexpr std::string_view blank = " \t\r\n";
    auto const start = value.find_first_not_of(blank);
    if (start == std::string_view::npos)
        return {};
    return std::string(value.substr(start, value.find_last_not_of(blank) - start + 1));
}

// The first line keeps its indent, which means something in Markdown; blank lines around the text mean nothing.
std::string trimmed_prose(std::string_view value)
{
    constexpr std::string_view blank = " \t\r\n";
    std::string lines;
    for (auto const byte : value)
        if (byte != '\r')
            lines += byte;
    auto const last = lines.find_last_not_of(blank);
    if (last == std::string::npos)
        return {};
    lines.resize(last + 1);
    auto const start = lines.rfind('\n', lines.find_first_not_of(blank));
    return start == std::string::npos ? lines : lines.substr(start + 1);
}

bool is_empty(json::value const& value)
{
    return value.is_null() || (value.is_string() && value.get_string().empty())
        || (value.is_array() && value.get_array().empty()) || (value.is_bool() && !value.get_bool());
}

json::object canonical_of(std::span<Field const* const> known, json::object const& fields);

json::value canonical_single(Field const& field, json::value const& value)
{
    if (value.is_string())
        return json::value(
            field.type == FieldType::prose ? trimmed_prose(value.get_string()) : trimmed(value.get_string()));
    if (field.type != FieldType::records || !value.is_object())
        return value;
    std::vector<Field const*> parts;
    for (auto const& part : field.parts)
        parts.push_back(&part);
    return canonical_of(parts, value.get_object());
}

json::value canonical_value(Field const& field, json::value const& value)
{
    auto const* items = value.if_array();
    if (!items)
        return canonical_single(field, value);
    json::array result;
    for (auto const& item : *items)
        if (auto single = canonical_single(field, item); !is_empty(single))
            result.push_back(std::move(single));
    return result;
}

json::object canonical_of(std::span<Field const* const> known, json::object const& fields)
{
    json::object result;
    for (auto const* field : known)
        if (auto const* value = fields.if_contains(field->name))
            if (auto written = canonical_value(*field, *value); !is_empty(written))
                result[field->name] = std::move(written);
    for (auto const& [name, value] : fields)
        if (std::none_of(known.begin(), known.end(), [&](Field const* field) { return field->name == name; }))
            result[name] = value;
    return result;
}

/// Calls `visit(path, text)` for each text in a field that holds one or many.
template <class Visit>
void each_text(std::string const& path, json::value const& value, Visit&& visit)
{
    if (value.is_string())
        visit(path, std::string_view(value.get_string()));
    else if (auto const* items = value.if_array())
        for (std::size_t at = 0; at < items->size(); ++at)
            if ((*items)[at].is_string())
                visit(fmt::format("{}[{}]", path, at), std::string_view((*items)[at].get_string()));
}

/// Calls `visit(field, name, path, value)` for every field that is no record, and for the parts of records; `name` is
/// that of the index (`tracks.area`), `path` that of the value (`tracks[1].area`).
template <class Visit>
void each_value(Kind const& kind, json::object const& fields, Visit&& visit)
{
    each_field(kind, [&](Field const& field) {
        auto const* value = fields.if_contains(field.name);
        if (!value)
            return;
        if (field.type != FieldType::records)
            return visit(field, std::string(field.name), std::string(field.name), *value);
        auto const* records = value->if_array();
        for (std::size_t at = 0; records && at < records->size(); ++at)
            for (auto const& part : field.parts)
                if (auto const* record = (*records)[at].if_object(); record && record->contains(part.name))
                    visit(
                        part, fmt::format("{}.{}", field.name, part.name),
                        fmt::format("{}[{}].{}", field.name, at, part.name), record->at(part.name));
    });
}

/// Where the text of a reference leads.
Reference reference(Field const& field, std::string const& name, std::string const& path, std::string_view text)
{
    Reference result;
    result.field = path;
    result.kind = field.target;
    result.slug = text;
    result.index_field = field.index == Index::none ? "" : name;
    auto const slash = text.find('/');
    if (field.target.empty() && slash != std::string_view::npos)
    {
        result.kind = text.substr(0, slash);
        result.slug = text.substr(slash + 1);
    }
    return result;
}

std::string relation_at(json::object const& fields, std::string_view path)
{
    if (!path.starts_with("links["))
        return {};
    auto const at = static_cast<std::size_t>(std::stoul(std::string(path.substr(6))));
    auto const* relation = fields.at("links").get_array().at(at).get_object().if_contains("relation");
    return relation && relation->is_string() ? std::string(relation->get_string()) : std::string();
}

/// The rows being made; no field holds the same text twice.
class Rows
{
public:
    void add(std::string_view field, std::string_view text, std::optional<std::int64_t> number)
    {
        auto const same = [&](IndexedValue const& row) { return row.field == field && row.text == text; };
        if (std::none_of(rows_.begin(), rows_.end(), same))
            rows_.push_back({std::string(field), number, std::string(text)});
    }
    void add_area(Vocabulary const& vocabulary, std::string_view slug)
    {
        for (auto const& today : vocabulary.today(slug))
            add("areas", today, std::nullopt);
    }
    std::vector<IndexedValue> take() { return std::move(rows_); }

private:
    std::vector<IndexedValue> rows_;
};

std::optional<std::int64_t> number_of(Field const& field, std::string_view text)
{
    if (field.type != FieldType::date)
        return std::nullopt;
    auto const date = text::parse_date(text);
    return date ? std::optional<std::int64_t>(text::last_day(*date).time_since_epoch().count()) : std::nullopt;
}

void index_value(Rows& rows, Field const& field, std::string const& name, json::value const& value)
{
    if (value.is_int64())
        rows.add(name, std::to_string(value.get_int64()), value.get_int64());
    else if (value.is_bool())
        rows.add(name, "true", std::nullopt);
    else
        each_text(name, value, [&](std::string const&, std::string_view text) {
            rows.add(name, text, number_of(field, text));
        });
}

// The set as it is now. An index has no clock: who left the set is out, unless the area itself ended by a merger.
void index_region(Rows& rows, Vocabulary const& vocabulary, std::string_view slug)
{
    auto const* region = vocabulary.region(slug);
    for (auto const& member : region ? std::span(region->members) : std::span<RegionMember const>())
    {
        auto const* area = vocabulary.area(member.area);
        if (!member.to || (area && area->to))
            rows.add_area(vocabulary, member.area);
    }
}

}

json::object canonical(Kind const& kind, json::object const& fields)
{
    std::vector<Field const*> known;
    each_field(kind, [&](Field const& field) { known.push_back(&field); });
    return canonical_of(known, fields);
}

Draft canonical(Kind const& kind, Draft draft)
{
    draft.title = trimmed(draft.title);
    draft.summary = trimmed(draft.summary);
    draft.body = trimmed_prose(draft.body);
    draft.fields = canonical(kind, draft.fields);
    return draft;
}

std::vector<Reference> references(Kind const& kind, json::object const& fields)
{
    std::vector<Reference> found;
    each_value(
        kind, fields, [&](Field const& field, std::string const& name, std::string const& at, auto const& value) {
            if (field.type != FieldType::entry)
                return;
            each_text(at, value, [&](std::string const& path, std::string_view text) {
                found.push_back(reference(field, name, path, text));
                found.back().relation = relation_at(fields, path);
            });
        });
    return found;
}

std::vector<IndexedValue> indexed_values(Kind const& kind, json::object const& fields, Vocabulary const& vocabulary)
{
    Rows rows;
    each_value(kind, fields, [&](Field const& field, std::string const& name, std::string const&, auto const& value) {
        if (field.index != Index::none && name != "areas")
            index_value(rows, field, name, value);
        auto const in_record = name.find('.') != std::string::npos;
        each_text(name, value, [&](std::string const&, std::string_view text) {
            if (field.type == FieldType::area && (in_record || name == "areas"))
                rows.add_area(vocabulary, text);
            else if (field.type == FieldType::region)
                index_region(rows, vocabulary, text);
        });
    });
    return rows.take();
}

}
