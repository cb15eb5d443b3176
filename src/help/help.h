// Where to get help: for the whole country and per municipality, the phone number first. The public face of the slice.
#pragma once
#include "content/context.h"
#include "content/viewer.h"
#include "platform/base/time.h"
#include "platform/html/out.h"
#include "platform/http/route.h"

#include <optional>
#include <span>
#include <vector>

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

/// The number to call first in the whole country with money worries, for the home page: write it with
/// content::reach_line. Absent as long as none is known. One query.
std::optional<content::Card> national_line(sql::Session& db, content::Viewer const& viewer);

/// Links to the help of each municipality.
void write_places(html::Out& out, content::Viewer const& viewer);

}
