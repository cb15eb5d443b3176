// Pictures, sound, films and documents of the alliance. The public face of the slice.
#pragma once
#include "content/context.h"
#include "platform/base/time.h"
#include "platform/http/route.h"
#include "platform/media/cache.h"

#include <span>

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
};

/// /media, /media/{slug} and the files, in both languages.
std::span<http::Route<Library> const> routes();

}
