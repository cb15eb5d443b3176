// Files that visitors do not have yet: GET /schrijven/{id}/bestand/{name} for who may see the work that names it, and
// GET /schrijven/bestand/{name} for who handed it in.
#include "editing/handlers.h"

#include "content/media_files.h"
#include "editing/open.h"
#include "editing/upload.h"
#include "platform/media/store.h"

#include <algorithm>

namespace editing {

namespace {

// The part that was asked for; else the smallest picture, and all else as it is.
media::Part const* part_of(media::FileRecord const& file, std::optional<std::string_view> wanted)
{
    auto const found = std::ranges::find(file.parts, wanted.value_or("480"), &media::Part::variant);
    if (found != file.parts.end())
        return &*found;
    return wanted || file.parts.empty() ? nullptr : &file.parts.front();
}

http::Response send(Editing& editing, http::Request const& request, std::string const& name)
{
    auto const file = media::store::file(editing.db, name);
    auto const* const part = file ? part_of(*file, request.query("size")) : nullptr;
    auto const path = part ? editing.cache.file(editing.db, part->sha256, part->size) : std::nullopt;
    if (!path)
        return http::not_found();
    bool const runs_scripts = part->type == "application/pdf"; // in its reader
    auto response = http::file(
        {.path = *path,
         .type = part->type,
         .download_name = runs_scripts ? part->name : std::string(),
         .cache_control = "private, no-store"});
    response.keep = http::Keep::never;
    response.headers.push_back({"Content-Security-Policy", "default-src 'none'; media-src 'self'; sandbox"});
    return response;
}

}

http::Response send_file(Editing& editing, http::Request const& request)
{
    auto opened = open_work(editing, request);
    if (auto* const refused = std::get_if<http::Response>(&opened))
        return std::move(*refused);
    auto const named = content::file_names(std::get<Sheet>(opened).draft);
    std::string const name(request.path("name"));
    if (std::ranges::find(named, name) == named.end())
        return http::not_found();
    return send(editing, request, name);
}

http::Response send_held_file(Editing& editing, http::Request const& request)
{
    std::string const name(request.path("name"));
    if (!store::holds_file(editing.db, name, request.person()))
        return http::not_found();
    return send(editing, request, name);
}

}
