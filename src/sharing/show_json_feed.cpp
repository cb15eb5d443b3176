// GET /feed.json: the newest entries as a JSON Feed (version 1.1), for the websites of partners.
#include "sharing/handlers.h"
#include "sharing/selection.h"

#include "platform/text/date.h"

#include "text/sharing.h"

#include <boost/json/serialize.hpp>

namespace sharing {

namespace {

namespace words = text::sharing;
namespace json = boost::json;
using content::Recent;
using content::Viewer;

json::object item_of(Viewer const& viewer, http::Request const& request, Recent const& entry)
{
    auto const& card = entry.card;
    auto const address = address_of(request, viewer, card);
    json::array tags;
    for (auto const& label : labels_of(viewer, card))
        tags.emplace_back(label);
    json::object item{
        {"id", address},
        {"url", address},
        {"title", title_of(viewer, card)},
        {"content_text", summary_of(viewer, card)},
        {"summary", summary_of(viewer, card)},
        {"date_published", text::iso_time(entry.published_at)},
        {"date_modified", text::iso_time(std::max(entry.updated_at, entry.published_at))},
        {"language", text::code(card.language)},
        {"_kracht", {{"kind", card.kind}, {"invented", card.invented == content::Invented::yes}}}};
    if (!tags.empty())
        item["tags"] = std::move(tags);
    return item;
}

// One entry, when a slug was given with its kind.
std::optional<std::vector<Recent>> read(
    Sharing& sharing, Viewer const& viewer, Selection& selection, std::optional<std::string_view> slug)
{
    if (!slug)
        return content::store::recent(sharing.db, selection.query);
    if (!selection.kind)
        return std::nullopt;
    auto one = content::store::recent_one(sharing.db, *selection.kind, viewer.language, *slug);
    if (!one)
        return std::nullopt;
    selection.title = title_of(viewer, one->card);
    selection.words += "&slug=" + html::percent_encode(*slug);
    return std::vector<Recent>{std::move(*one)};
}

json::object feed_of(
    Sharing const& sharing, Viewer const& viewer, http::Request const& request, Selection const& selection)
{
    std::string const base(request.base_url());
    bool const dutch = viewer.language == text::Language::nl;
    json::object feed{
        {"version", "https://jsonfeed.org/version/1.1"},
        {"title", feed_title(viewer, selection)},
        {"home_page_url", base + (dutch ? "/" : "/en")},
        {"feed_url", base + (dutch ? "/feed.json" : "/en/feed.json") + selection.words},
        {"language", text::code(viewer.language)},
        {"icon", base + std::string(sharing.assets.url("touch.png"))},
        {"authors", json::array{json::object{{"name", viewer.snapshot->settings.name}, {"url", base + "/"}}}}};
    if (viewer.snapshot->settings.demonstration == content::Demonstration::on)
        feed["description"] = viewer.say(words::demonstration_notice);
    return feed;
}

}

http::Response show_json_feed(Sharing& sharing, http::Request const& request)
{
    auto const viewer = content::viewer(sharing.content, sharing.clock, request);
    auto chosen = read_selection(viewer, request);
    if (auto const* const refusal = std::get_if<Refusal>(&chosen))
        return http::Response(static_cast<int>(*refusal));
    auto& selection = std::get<Selection>(chosen);
    auto const entries = read(sharing, viewer, selection, request.query("slug"));
    if (!entries)
        return http::not_found();

    auto feed = feed_of(sharing, viewer, request, selection);
    json::array items;
    for (auto const& entry : *entries)
        items.push_back(item_of(viewer, request, entry));
    feed["items"] = std::move(items);
    auto response = http::bytes("application/feed+json; charset=utf-8", json::serialize(feed));
    // Anybody's page may read it: it holds what everybody may see, and no cookie is looked at.
    response.headers = {{"Access-Control-Allow-Origin", "*"}, {"Cross-Origin-Resource-Policy", "cross-origin"}};
    return response;
}

}
