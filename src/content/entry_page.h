// The page of one entry: what every kind reads for it, and the frame in which a kind shows what is its own.
#pragma once
#include "content/components.h"
#include "content/content.h"
#include "content/media_view.h"
#include "platform/html/page.h"
#include "platform/http/response.h"

#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace content {

/// An entry with what surrounds it.
struct EntryPage
{
    Entry entry;
    std::vector<Card> organisations; ///< named in the common field `organisations`
    Journey journey;
    std::string address;            ///< of this page in full, for sharing and citing
    std::vector<MediaItem> media{}; ///< that the entry names: its picture, recordings, documents

    boost::json::object const& fields() const { return entry.content.fields; }
};

/// The entry that the request's `{slug}` names, or the answer when there is none here: not found, or where it is now.
/// At most five queries.
std::variant<EntryPage, http::Response> read_entry(
    sql::Session& db, Viewer const& viewer, Kind const& kind, http::Request const& request);

/// What a kind adds to the frame. Parts left empty are left out.
struct EntryLayout
{
    using Part = std::function<void(html::Out&)>;

    text::Message list_title;    ///< the step above this page in the trail
    text::Message share_heading; ///< "Deel dit project"
    Part opening = {};           ///< first of all: sections that say the most important
    std::vector<Anchor> opening_anchors{};
    Part facts = {};               ///< before the body: the labelled block, with the id `facts`
    Part body = {};                ///< instead of the body; it writes the body in a way of its own
    Part after = {};               ///< between body and journey: sections of the kind
    std::vector<Anchor> anchors{}; ///< of the sections in `after`
    Part side = {};                ///< on top of the side column
    Part below = {};               ///< below the article, over the full width
};

/// Head, facts, body, the kind's sections, journey and sources; beside them contact, share and "Direct naar".
html::Page entry_page(Viewer const& viewer, Kind const& kind, EntryPage const& page, EntryLayout const& layout);

/// The answer to a GET of an entry: the page that `show(Viewer const&, EntryPage&)` makes of it.
template <class Show>
http::Response show_entry(
    sql::Session& db, Viewer const& viewer, Kind const& kind, http::Request const& request, Show const& show)
{
    auto found = read_entry(db, viewer, kind, request);
    if (auto* const answer = std::get_if<http::Response>(&found))
        return std::move(*answer);
    return show(viewer, std::get<EntryPage>(found));
}

}
