// The project bank: what is being tried, where, by whom, and what came of it. The public face of the slice.
#pragma once
#include "content/context.h"
#include "platform/base/time.h"
#include "platform/http/route.h"

#include <span>

namespace projects {

/// The kind `project`: its fields, described once.
extern content::Kind const kind;

/// What the slice uses; all of it outlives the slice.
struct Projects
{
    sql::Database& db;
    content::Context const& content;
    base::Clock const& clock;
};

/// /projecten and /projecten/{slug}, in both languages.
std::span<http::Route<Projects> const> routes();

}
