// The project bank: what is being tried, where, by whom, and with what result; and measures. The public face.
#pragma once
#include "content/context.h"
#include "platform/base/time.h"
#include "platform/http/route.h"

#include <span>

namespace projects {

/// The kinds `project` and `measure`: their fields, described once.
extern content::Kind const kind;
extern content::Kind const measure;

/// What the slice uses; all of it outlives the slice.
struct Projects
{
    sql::Database& db;
    content::Context const& content;
    base::Clock const& clock;
};

/// /projecten, /maatregelen and the pages below them, in both languages.
std::span<http::Route<Projects> const> routes();

}
