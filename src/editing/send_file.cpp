// GET /schrijven/{id}/bestand/{name}: the file of a work, for who may see the work.
#include "editing/handlers.h"

#include "content/media_files.h"
#include "editing/open.h"
#include "platform/media/store.h"

#include <algorithm>

namespace editing {

http::Response send_file(Editing& editing, http::Request const& request)
{
    auto opened = open_work(editing, request);
    if (auto* const refused = std::get_if<http::Response>(&opened))
        return std::move(*refused);
    auto const named = content::file_names(std::get<Sheet>(opened).draft);
    std::string const name(request.path("name"));
    if (std::ranges::find(named, name) == named.end())
        return http::not_found();
    auto const file = media::store::file(editing.db, name);
    if (!file || file->parts.empty())
        return http::not_found();
    // The smallest form that shows it: pictures have sizes, all else is sent as it is.
    auto const shown = std::ranges::find(file->parts, "480", &media::Part::variant);
    auto const& part = shown == file->parts.end() ? file->parts.front() : *shown;
    auto bytes = media::store::bytes(editing.db, part.sha256);
    if (!bytes)
        return http::not_found();
    auto response = http::bytes(part.type, std::move(*bytes));
    response.keep = http::Keep::never;
    response.headers.push_back({"Content-Security-Policy", "default-src 'none'; sandbox"});
    response.headers.push_back({"Cache-Control", "private, no-store"});
    if (!part.type.starts_with("image/"))
        response.headers.push_back({"Content-Disposition", "attachment"});
    return response;
}

}
