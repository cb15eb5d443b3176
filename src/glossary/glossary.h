// Words that need explaining. The public face of the slice.
#pragma once
#include "content/context.h"
#include "platform/base/time.h"
#include "platform/http/route.h"

#include <span>

namespace glossary {

/// The kind `term`: its summary is the explanation.
extern content::Kind const kind;

/// What the slice uses; all of it outlives the slice.
struct Glossary
{
    sql::Database& db;
    content::Context const& content;
    base::Clock const& clock;
};

/// /begrippen and /begrippen/{slug}, in both languages.
std::span<http::Route<Glossary> const> routes();

}
