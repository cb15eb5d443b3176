// News of the alliance. The public face of the slice.
#pragma once
#include "content/context.h"
#include "platform/base/time.h"
#include "platform/http/route.h"

#include <span>

namespace news {

/// The kind `news`: its fields, described once.
extern content::Kind const kind;

/// What the slice uses; all of it outlives the slice.
struct News
{
    sql::Database& db;
    content::Context const& content;
    base::Clock const& clock;
};

/// /nieuws and /nieuws/{slug}, in both languages.
std::span<http::Route<News> const> routes();

}
