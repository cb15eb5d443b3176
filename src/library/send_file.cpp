// GET /media/bestand/{key}/{name}: a file, whole or in part, while a published item has it.
#include "content/media_files.h"
#include "library/handlers.h"

namespace library {

namespace {

// An hour, because what is withdrawn must be gone within the hour; meanwhile it is never asked for again.
constexpr char const* caching = "public, max-age=3600, immutable";

// What a browser shows by itself. A document is always saved: readers of PDF run scripts.
bool is_shown(std::string_view type)
{
    return type != "application/pdf";
}

}

http::Response send_file(Library& library, http::Request const& request)
{
    auto const found = content::store::served_file(library.db, request.path("key"), request.path("name"));
    if (!found)
        return http::not_found();
    if (!found->published)
        return http::gone();
    auto const& part = found->part;
    auto const path = library.cache.file(library.db, part.sha256, part.size);
    if (!path)
        return http::not_found();
    auto response = http::file(
        {.path = *path,
         .type = part.type,
         .download_name = is_shown(part.type) ? std::string() : part.name,
         .cache_control = caching});
    response.headers.push_back({"Content-Security-Policy", "default-src 'none'; media-src 'self'; sandbox"});
    return response;
}

}
