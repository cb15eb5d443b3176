// Small readings of an entry: its status as a code, its fields in one language, its address.
#include "content/entry.h"

#include <algorithm>
#include <array>

namespace content {

namespace {

constexpr std::array<std::pair<Status, std::string_view>, 5> statuses{{
    {Status::draft, "draft"},
    {Status::in_review, "in_review"},
    {Status::reading_along, "reading_along"},
    {Status::published, "published"},
    {Status::archived, "archived"},
}};

bool holds_records(boost::json::value const& value)
{
    auto const* const items = value.if_array();
    return items && !items->empty() && items->front().is_object();
}

// Records merge by position: the translation holds as many as the original, with the translated parts only.
void merge_records(boost::json::array& records, boost::json::array const& translated)
{
    for (std::size_t i = 0; i < std::min(records.size(), translated.size()); ++i)
    {
        auto* const record = records[i].if_object();
        auto const* const words = translated[i].if_object();
        if (!record || !words)
            continue;
        for (auto const& [name, value] : *words)
            (*record)[name] = value;
    }
}

}

std::string_view code(Status status)
{
    return std::ranges::find(statuses, status, [](auto const& pair) { return pair.first; })->second;
}

std::optional<Status> status_from(std::string_view code)
{
    auto const found = std::ranges::find(statuses, code, [](auto const& pair) { return pair.second; });
    return found == statuses.end() ? std::nullopt : std::optional(found->first);
}

boost::json::object merge_fields(boost::json::object original, boost::json::object const& translation)
{
    for (auto const& [name, value] : translation)
    {
        auto* const present = original.if_contains(name);
        if (present && holds_records(*present) && value.is_array())
            merge_records(present->get_array(), value.get_array());
        else
            original[name] = value;
    }
    return original;
}

std::string entry_path(Kind const& kind, text::Language language, std::string_view slug)
{
    std::string path(kind.path(language));
    if (path.empty() || path.back() != '/')
        path += '/';
    path += slug;
    return path;
}

std::vector<std::string> texts(boost::json::object const& fields, std::string_view name)
{
    std::vector<std::string> found;
    auto const* const value = fields.if_contains(name);
    if (value && value->is_array())
        for (auto const& item : value->get_array())
            if (item.is_string())
                found.emplace_back(item.get_string());
    return found;
}

std::string text_of(boost::json::object const& fields, std::string_view name)
{
    auto const* const value = fields.if_contains(name);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

}
