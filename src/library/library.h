// Pictures, sound, films and documents of the alliance. The public face of the slice.
#pragma once
#include "content/context.h"
#include "platform/base/time.h"
#include "platform/http/route.h"
#include "platform/media/cache.h"

#include <span>
#include <string>

namespace library {

/// The kind `media`: an item with its words; its bytes are a file beside it.
extern content::Kind const kind;

/// What the slice uses; all of it outlives the slice.
struct Library
{
    sql::Database& db;
    content::Context const& content;
    base::Clock const& clock;
    media::Cache& cache;
    std::string cover{}; ///< path of the podcast's picture
};

/// /media, /media/{slug}, the files, and the podcast of learning material to listen to, in both languages.
std::span<http::Route<Library> const> routes();

}
