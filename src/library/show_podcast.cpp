// GET /leren/podcast.xml: learning material to listen to, as RSS 2.0 with what podcast players add to it.
// Sources: RSS 2.0, Apple's podcast namespace, podcastindex.org/namespace/1.0.
#include "content/media_view.h"
#include "content/recent.h"
#include "library/handlers.h"

#include "platform/html/xml.h"

#include "text/library.h"

#include <fmt/chrono.h>

namespace library {

namespace {

namespace words = text::library;
using content::MediaItem;
using content::Recent;
using content::Viewer;

constexpr int most_read = 200;

struct Feed
{
    Library const& library;
    Viewer const& viewer;
    http::Request const& request;

    std::string full(std::string_view path) const { return std::string(request.base_url()).append(path); }
};

// RFC 2822, as RSS asks.
std::string mail_date(base::Time time)
{
    return fmt::format(
        "{:%a, %d %b %Y %H:%M:%S} +0000",
        fmt::gmtime(std::chrono::system_clock::to_time_t(std::chrono::time_point_cast<std::chrono::seconds>(time))));
}

std::string title_of(Viewer const& viewer, content::Card const& card)
{
    return card.invented == content::Invented::yes ? viewer.say(words::invented_title{.title = card.title})
                                                   : card.title;
}

std::string description_of(Viewer const& viewer, content::Card const& card)
{
    return card.invented == content::Invented::yes ? card.summary + " " + std::string(viewer.say(words::invented_note))
                                                   : card.summary;
}

// The words of a recording: its captions where it has them, else its page, on which all of it stands.
void write_transcript(html::Xml& xml, Feed const& feed, MediaItem const& item)
{
    for (auto const& captions : item.captions)
        xml.empty(
            "podcast:transcript",
            {{"url", feed.full(captions.address)}, {"type", "text/vtt"}, {"language", text::code(captions.language)}});
    auto const page = content::entry_path(kind, feed.viewer.language, item.slug);
    if (item.captions.empty() && !item.transcript.empty())
        xml.empty(
            "podcast:transcript",
            {{"url", feed.full(page)}, {"type", "text/html"}, {"language", text::code(item.transcript_language)}});
    if (!item.chapters.empty())
        xml.empty(
            "podcast:chapters",
            {{"url",
              feed.full(page) + (feed.viewer.language == text::Language::nl ? "/hoofdstukken.json" : "/chapters.json")},
             {"type", "application/json+chapters"}});
}

void write_item(html::Xml& xml, Feed const& feed, Recent const& entry, MediaItem const& item)
{
    auto const& card = entry.card;
    auto const* const material = feed.viewer.kinds->find(card.kind);
    auto const seconds = std::chrono::duration_cast<std::chrono::seconds>(item.duration).count();
    xml.open("item")
        .leaf("title", title_of(feed.viewer, card))
        .leaf("description", description_of(feed.viewer, card))
        .leaf("link", feed.full(content::entry_path(*material, feed.viewer.language, card.slug)))
        .leaf("guid", card.kind + "/" + card.slug + "/" + item.slug_nl, {{"isPermaLink", "false"}})
        .leaf("pubDate", mail_date(entry.published_at))
        .empty(
            "enclosure",
            {{"url", feed.full(item.file.address)},
             {"length", std::to_string(item.file.size)},
             {"type", item.file.type}})
        .leaf("itunes:duration", std::to_string(seconds))
        .leaf("itunes:explicit", "false");
    write_transcript(xml, feed, item);
    xml.close();
}

void write_channel(html::Xml& xml, Feed const& feed)
{
    auto const& viewer = feed.viewer;
    auto const dutch = viewer.language == text::Language::nl;
    auto description = std::string(viewer.say(words::podcast_description));
    if (viewer.snapshot->settings.demonstration == content::Demonstration::on)
        description.append(" ").append(viewer.say(words::podcast_demonstration));
    auto const own = feed.full(dutch ? "/leren/podcast.xml" : "/en/learning/podcast.xml");
    xml.leaf("title", viewer.say(words::podcast_title{.site = viewer.snapshot->settings.name}))
        .leaf("link", feed.full(dutch ? "/leren" : "/en/learning"))
        .empty("atom:link", {{"rel", "self"}, {"type", "application/rss+xml"}, {"href", own}})
        .leaf("language", text::code(viewer.language))
        .leaf("description", description)
        .leaf("itunes:author", viewer.snapshot->settings.name)
        .leaf("itunes:explicit", "false")
        .empty("itunes:image", {{"href", feed.full(feed.library.cover)}})
        .leaf("itunes:type", "episodic")
        .empty("itunes:category", {{"text", "Education"}});
}

std::vector<Recent> to_listen_to(Library& library, Viewer const& viewer, content::Kind const& material)
{
    auto found = content::store::recent(
        library.db, {.kinds = {&material}, .language = viewer.language, .limit = most_read});
    std::erase_if(found, [](Recent const& entry) {
        return content::text_of(entry.card.fields, "form") != "listening" || !entry.card.fields.contains("recordings");
    });
    return found;
}

}

http::Response show_podcast(Library& library, http::Request const& request)
{
    auto const viewer = content::viewer(library.content, library.clock, request);
    auto const* const material = viewer.kinds->find("material");
    if (!material)
        return http::not_found();
    auto const entries = to_listen_to(library, viewer, *material);
    std::vector<std::string> slugs;
    for (auto const& entry : entries)
        for (auto& slug : content::texts(entry.card.fields, "recordings"))
            slugs.push_back(std::move(slug));
    auto const items = content::store::media(library.db, viewer.language, slugs);

    Feed const feed{library, viewer, request};
    html::Xml xml;
    xml.open(
           "rss",
           {{"version", "2.0"},
            {"xmlns:itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"},
            {"xmlns:podcast", "https://podcastindex.org/namespace/1.0"},
            {"xmlns:atom", "http://www.w3.org/2005/Atom"}})
        .open("channel");
    write_channel(xml, feed);
    for (auto const& entry : entries)
        for (auto const* const item : content::media_of(items, entry.card.fields, "recordings"))
            if (item->form == content::MediaForm::audio)
                write_item(xml, feed, entry, *item);
    return http::bytes("application/rss+xml; charset=utf-8", xml.take());
}

}
