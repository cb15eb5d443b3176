// Learning circles as everyone may know them. The public face of the slice.
#pragma once
#include "content/context.h"
#include "platform/base/time.h"
#include "platform/http/route.h"

#include <span>

namespace circles {

/// The kind `circle`: its fields, described once.
extern content::Kind const kind;

/// What the slice uses; all of it outlives the slice.
struct Circles
{
    sql::Database& db;
    content::Context const& content;
    base::Clock const& clock;
};

/// /leerkringen and /leerkringen/{slug}, in both languages.
std::span<http::Route<Circles> const> routes();

}
