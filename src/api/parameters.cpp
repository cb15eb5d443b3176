// Reads the parameters of a list, and says of each wrong one what it may be.
#include "api/parameters.h"

#include "platform/text/date.h"
#include "platform/text/slug.h"

#include "text/api.h"

#include <algorithm>
#include <charconv>

namespace api {

namespace {

using content::FieldType;

template <class Words>
std::vector<std::string> slugs(Words const& words)
{
    std::vector<std::string> found;
    for (auto const& word : words)
        found.push_back(word.slug);
    return found;
}

/// Every value the field may have; empty when they cannot be listed.
std::vector<std::string> allowed_values(content::Vocabulary const& vocabulary, content::Field const& field)
{
    std::vector<std::string> codes;
    switch (field.type)
    {
    case FieldType::choice:
        for (auto const& choice : field.choices)
            codes.emplace_back(choice.code);
        return codes;
    case FieldType::flag: return {"true"};
    case FieldType::area: return slugs(vocabulary.areas);
    case FieldType::region: return slugs(vocabulary.regions);
    case FieldType::theme: return slugs(vocabulary.themes);
    case FieldType::audience: return slugs(vocabulary.audiences);
    default: return {};
    }
}

bool limited(FieldType type)
{
    switch (type)
    {
    case FieldType::choice:
    case FieldType::flag:
    case FieldType::area:
    case FieldType::region:
    case FieldType::theme:
    case FieldType::audience: return true;
    default: return false;
    }
}

bool is_entry(content::Field const& field, std::string_view value)
{
    auto const slash = value.find('/');
    if (field.target.empty() && slash != std::string_view::npos)
        return text::is_slug(value.substr(0, slash)) && text::is_slug(value.substr(slash + 1));
    return !field.target.empty() && text::is_slug(value);
}

bool acceptable(content::Field const& field, std::string_view value)
{
    switch (field.type)
    {
    case FieldType::entry: return is_entry(field, value);
    case FieldType::date: return text::parse_date(value).has_value();
    case FieldType::number: return !value.empty() && value.find_first_not_of("-0123456789") == std::string_view::npos;
    default: return true;
    }
}

/// Reads one request.
class Reader
{
public:
    Reader(View const& view, http::Request const& request)
        : faults(asked_language(request).faults), view_(view), request_(request)
    {}

    int limit()
    {
        auto const asked = request_.query("limit");
        if (!asked)
            return default_limit;
        int value = 0;
        auto const* const end = asked->data() + asked->size();
        auto const read = std::from_chars(asked->data(), end, value);
        if (read.ec == std::errc() && read.ptr == end && value >= 1 && value <= most_limit)
            return value;
        refuse("limit", text::say(view_.language, text::api::parameter_limit{.most = most_limit}));
        return default_limit;
    }

    void filter(FacetParameter const& facet, std::vector<content::Filter>& filters)
    {
        auto const values = request_.query_all(facet.name);
        if (values.empty())
            return;
        if (facet.description->type == FieldType::entry)
            entries_ += values.size();
        auto const most = facet.description->type == FieldType::entry ? most_entries : most_values;
        if (values.size() > most || entries_ > most_entries)
            return refuse(facet.name, text::say(view_.language, text::api::parameter_many{.most = most}));
        content::Filter filter{facet.field, {}};
        for (auto const value : values)
            add(facet, value, filter.any_of);
        filters.push_back(std::move(filter));
    }

    std::vector<Fault> faults;

private:
    void refuse(std::string_view parameter, std::string detail, std::vector<std::string> allowed = {})
    {
        faults.push_back({std::string(parameter), std::move(detail), std::move(allowed)});
    }

    void add(FacetParameter const& facet, std::string_view value, std::vector<std::string>& any_of)
    {
        auto const& field = *facet.description;
        auto allowed = allowed_values(view_.vocabulary, field);
        if (limited(field.type) ? std::ranges::find(allowed, value) == allowed.end() : !acceptable(field, value))
        {
            auto const detail = field.type == FieldType::entry
                ? text::say(view_.language, text::api::parameter_slug{.value = value})
                : text::say(view_.language, text::api::parameter_value{.value = value});
            return refuse(facet.name, detail, std::move(allowed));
        }
        // The index knows an area as what it is today.
        auto const today = facet.field == "areas" ? view_.vocabulary.today(value) : std::vector<std::string>();
        any_of.insert(any_of.end(), today.begin(), today.end());
        any_of.emplace_back(value);
    }

    View const& view_;
    http::Request const& request_;
    std::size_t entries_ = 0;
};

}

ListParameters read_list(View const& view, Collection const& collection, http::Request const& request)
{
    Reader reader(view, request);
    ListParameters parameters;
    parameters.query.kind = collection.kind;
    parameters.query.language = view.language;
    parameters.query.limit = reader.limit();
    parameters.query.after.text = request.query("cursor").value_or("");
    for (auto const& facet : collection.facets)
        reader.filter(facet, parameters.query.filters);
    parameters.faults = std::move(reader.faults);
    return parameters;
}

}
