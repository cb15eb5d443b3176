// Feeds, embedded pages, and the files that programs look for.
#include "sharing/handlers.h"

namespace sharing {

std::span<http::Route<Sharing> const> routes()
{
    using http::Access;
    using http::Method;
    using http::Paths;
    static constexpr http::Route<Sharing> table[] = {
        {Method::get, {"/atom.xml", "/en/atom.xml"}, Access::everyone, show_atom, {"kind", "theme", "area"}},
        {Method::get,
         {"/feed.json", "/en/feed.json"},
         Access::everyone,
         show_json_feed,
         {"kind", "theme", "area", "slug"}},
        {Method::get, {"/volgen", "/en/follow"}, Access::everyone, show_follow},
        {Method::get, {"/insluiten/{room}", "/en/embed/{room}"}, Access::everyone, embed_list, {"theme", "area"}},
        {Method::get, {"/insluiten/{room}/{slug}", "/en/embed/{room}/{slug}"}, Access::everyone, embed_entry},
        {Method::get, Paths::neutral("/sitemap.xml"), Access::everyone, show_sitemap, {"part"}},
        {Method::get, Paths::neutral("/robots.txt"), Access::everyone, show_robots},
        {Method::get, Paths::neutral("/.well-known/security.txt"), Access::everyone, show_security},
        {Method::get, Paths::neutral("/manifest.webmanifest"), Access::everyone, show_manifest},
    };
    return table;
}

}
