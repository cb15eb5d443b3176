// Stories of residents, shown for as long as they consent. The public face of the slice.
#pragma once
#include "content/context.h"
#include "platform/base/time.h"
#include "platform/http/route.h"

#include <span>

namespace experience {

/// The kind `story`: its fields, described once. What a resident consented to is for editors only.
extern content::Kind const kind;

/// What the slice uses; all of it outlives the slice.
struct Experience
{
    sql::Database& db;
    content::Context const& content;
    base::Clock const& clock;
};

/// /verhalen and /verhalen/{slug}, in both languages.
std::span<http::Route<Experience> const> routes();

}
