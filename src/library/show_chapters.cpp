// GET /media/{slug}/hoofdstukken.json: the chapters of a recording, as podcast players read them.
#include "content/media_view.h"
#include "library/handlers.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace library {

http::Response show_chapters(Library& library, http::Request const& request)
{
    auto const entry = content::store::published(library.db, kind, request.language(), request.path("slug"));
    if (!entry)
        return http::not_found();
    std::string const slugs[] = {entry->slug_nl};
    auto const items = content::store::media(library.db, request.language(), slugs);
    if (items.empty() || items.front().chapters.empty())
        return http::not_found();
    boost::json::array chapters;
    for (auto const& chapter : items.front().chapters)
        chapters.push_back({{"startTime", chapter.start}, {"title", chapter.title}});
    return http::bytes(
        "application/json+chapters; charset=utf-8",
        boost::json::serialize(boost::json::object{{"version", "1.2.0"}, {"chapters", std::move(chapters)}}));
}

}
