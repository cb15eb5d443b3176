// The pages and files of the library.
#include "library/handlers.h"

namespace library {

std::span<http::Route<Library> const> routes()
{
    using http::Access;
    using http::Method;
    using http::Paths;
    static constexpr http::Route<Library> table[] = {
        {Method::get, {"/media", "/en/media"}, Access::everyone, list_media, {"form", "after"}},
        {Method::get, {"/media/{slug}", "/en/media/{slug}"}, Access::everyone, show_media},
        {Method::get,
         {"/media/{slug}/hoofdstukken.json", "/en/media/{slug}/chapters.json"},
         Access::everyone,
         show_chapters},
        {Method::get, {"/leren/podcast.xml", "/en/learning/podcast.xml"}, Access::everyone, show_podcast},
        {Method::get, Paths::neutral("/media/bestand/{key}/{name}"), Access::everyone, send_file},
    };
    return table;
}

}
