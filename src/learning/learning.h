// The learning menu: material in four forms, doing, reading, watching and listening. The public face of the slice.
#pragma once
#include "content/context.h"
#include "platform/base/time.h"
#include "platform/http/route.h"

#include <span>

namespace learning {

/// The kind `material`: its fields, described once.
extern content::Kind const kind;

/// What the slice uses; all of it outlives the slice.
struct Learning
{
    sql::Database& db;
    content::Context const& content;
    base::Clock const& clock;
};

/// /leren and /leren/{slug}, in both languages.
std::span<http::Route<Learning> const> routes();

}
