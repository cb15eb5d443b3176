// Where to get help: for the whole country and per municipality, the phone number first. The public face of the slice.
#pragma once
#include "content/context.h"
#include "platform/base/time.h"
#include "platform/http/route.h"

#include <span>

namespace help {

/// The kind `help`: its fields, described once.
extern content::Kind const kind;

/// What the slice uses; all of it outlives the slice.
struct Help
{
    sql::Database& db;
    content::Context const& content;
    base::Clock const& clock;
};

/// /hulp and /hulp/{slug}, in both languages.
std::span<http::Route<Help> const> routes();

}
