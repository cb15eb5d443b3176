// GET /atom.xml: the newest entries as an Atom feed (RFC 4287).
#include "sharing/handlers.h"
#include "sharing/selection.h"

#include "platform/html/xml.h"
#include "platform/text/date.h"

#include "text/sharing.h"

namespace sharing {

namespace {

namespace words = text::sharing;
using content::Recent;
using content::Viewer;

struct Feed
{
    Sharing const& sharing;
    Viewer const& viewer;
    http::Request const& request;
    Selection const& selection;
    std::vector<Recent> const& entries;

    std::string full(std::string_view path) const { return std::string(request.base_url()).append(path); }
};

base::Time last_change(Feed const& feed)
{
    base::Time last{};
    for (auto const& entry : feed.entries)
        last = std::max({last, entry.updated_at, entry.published_at});
    return last == base::Time{} ? feed.sharing.clock.now() : last;
}

// The address is the id: it is permanent, and names the entry in its own language.
void write_entry(html::Xml& xml, Feed const& feed, Recent const& entry)
{
    auto const& card = entry.card;
    auto const address = address_of(feed.request, feed.viewer, card);
    auto const* const kind = feed.viewer.kinds->find(card.kind);
    xml.open("entry", {{"xml:lang", text::code(card.language)}})
        .leaf("id", address)
        .leaf("title", title_of(feed.viewer, card))
        .leaf("published", text::iso_time(entry.published_at))
        .leaf("updated", text::iso_time(std::max(entry.updated_at, entry.published_at)))
        .empty("link", {{"rel", "alternate"}, {"type", "text/html"}, {"href", address}})
        .leaf("summary", summary_of(feed.viewer, card), {{"type", "text"}})
        .empty("category", {{"term", card.kind}, {"label", kind ? feed.viewer.say(kind->label) : card.kind}});
    for (auto const& label : labels_of(feed.viewer, card))
        xml.empty("category", {{"term", label}});
    xml.close();
}

std::string write_feed(Feed const& feed)
{
    auto const language = feed.viewer.language;
    bool const dutch = language == text::Language::nl;
    auto const own = feed.full(dutch ? "/atom.xml" : "/en/atom.xml") + feed.selection.words;
    auto const& kind = feed.selection.kind;
    auto const page = feed.full(kind ? kind->path(language) : std::string_view(dutch ? "/" : "/en"));
    html::Xml xml;
    xml.open("feed", {{"xmlns", "http://www.w3.org/2005/Atom"}, {"xml:lang", text::code(language)}})
        .leaf("id", own)
        .leaf("title", feed_title(feed.viewer, feed.selection));
    if (feed.viewer.snapshot->settings.demonstration == content::Demonstration::on)
        xml.leaf("subtitle", feed.viewer.say(words::demonstration_notice));
    xml.leaf("updated", text::iso_time(last_change(feed)))
        .open("author")
        .leaf("name", feed.viewer.snapshot->settings.name)
        .close()
        .empty("link", {{"rel", "self"}, {"type", "application/atom+xml"}, {"href", own}})
        .empty("link", {{"rel", "alternate"}, {"type", "text/html"}, {"href", page}})
        .leaf("icon", feed.full(feed.sharing.assets.url("favicon.svg")));
    for (auto const& entry : feed.entries)
        write_entry(xml, feed, entry);
    return xml.take();
}

}

http::Response show_atom(Sharing& sharing, http::Request const& request)
{
    auto const viewer = content::viewer(sharing.content, sharing.clock, request);
    auto const read = read_selection(viewer, request);
    if (auto const* const refusal = std::get_if<Refusal>(&read))
        return http::Response(static_cast<int>(*refusal));
    auto const& selection = std::get<Selection>(read);
    auto const entries = content::store::recent(sharing.db, selection.query);
    return http::bytes(
        "application/atom+xml; charset=utf-8", write_feed({sharing, viewer, request, selection, entries}));
}

}
