// Puts entries together as JSON documents, fields in the order of their kind.
#include "api/documents.h"

#include "platform/html/markdown.h"

#include "text/content.h"

#include <boost/json/array.hpp>
#include <fmt/chrono.h>

#include <algorithm>

namespace api {

namespace json = boost::json;

namespace {

// The Dutch API Design Rules ask for UTC.
json::value utc(std::optional<base::Time> const& time)
{
    if (!time)
        return nullptr;
    return json::value(fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", std::chrono::floor<std::chrono::seconds>(*time)));
}

void add_invented(json::object& document, View const& view, content::Invented invented)
{
    bool const made_up = invented == content::Invented::yes;
    document["invented"] = made_up;
    document["inventedLabel"] = made_up ? json::value(text::say(view.language, text::content::invented_label))
                                        : json::value();
}

json::value card_reference(View const& view, content::Card const& card)
{
    auto const* const collection = view.collections.of_kind(card.kind);
    if (!collection)
        return nullptr;
    return reference(view, *collection, card.slug, card.title);
}

json::array linked(View const& view, std::vector<content::LinkedCard> const& cards)
{
    json::array items;
    for (auto const& [relation, card] : cards)
        if (auto entry = card_reference(view, card); !entry.is_null())
            items.push_back(json::object{{"relation", relation}, {"entry", std::move(entry)}});
    return items;
}

/// The entries of a field, when they were looked up: with titles, and without those that are not published.
std::optional<json::value> looked_up(View const& view, content::Field const& field, Surroundings const& around)
{
    auto const found = std::ranges::find(around.referred, field.name, [](auto const& pair) { return pair.first; });
    if (found == around.referred.end())
        return std::nullopt;
    json::array items;
    for (auto const& card : found->second)
        if (auto written = card_reference(view, card); !written.is_null())
            items.push_back(std::move(written));
    if (field.count == content::Count::many)
        return json::value(std::move(items));
    return items.empty() ? json::value() : items.front();
}

}

bool in_list(content::Field const& field)
{
    return in_document(field) && field.type != content::FieldType::records && field.type != content::FieldType::prose
        && field.type != content::FieldType::entry;
}

bool in_document(content::Field const& field)
{
    return field.exposure == content::Exposure::visitors && field.name != "links";
}

json::object item_document(View const& view, Collection const& collection, content::Card const& card)
{
    json::object document{
        {"kind", card.kind},
        {"slug", card.slug},
        {"language", text::code(card.language)},
        {"title", card.title},
        {"summary", card.summary}};
    add_invented(document, view, card.invented);
    content::each_field(*collection.kind, [&](content::Field const& field) {
        if (in_list(field))
            document[camel_case(field.name)] = field_value(view, field, card.fields);
    });
    document["links"] = json::object{
        {"self", entry_href(view, collection, card.slug)}, {"html", entry_html(view, collection, card.slug)}};
    return document;
}

json::object entry_document(View const& view, content::Entry const& entry, Surroundings const& around)
{
    auto const& shown = entry.content;
    auto const& collection = *view.collections.of_kind(shown.kind);
    auto const& slug = view.language == text::Language::nl ? entry.slug_nl : entry.slug_en;
    json::object document{{"kind", shown.kind},
                          {"slug", slug},
                          {"language", text::code(shown.language)},
                          {"title", shown.title},
                          {"summary", shown.summary},
                          {"body", shown.body},
                          {"bodyText", html::markdown_text(shown.body)}};
    add_invented(document, view, shown.invented);
    content::each_field(*collection.kind, [&](content::Field const& field) {
        if (!in_document(field))
            return;
        auto found = looked_up(view, field, around);
        document[camel_case(field.name)] = found ? std::move(*found) : field_value(view, field, shown.fields);
    });
    document["origins"] = linked(view, around.origins);
    document["outcomes"] = linked(view, around.outcomes);
    document["updatedAt"] = utc(entry.updated_at);
    document["publishedAt"] = utc(entry.published_at);
    document["links"] = json::object{
        {"self", entry_href(view, collection, slug)},
        {"html", entry_html(view, collection, slug)},
        {"collection", collection.path + std::string(language_query(view.language))}};
    return document;
}

}
