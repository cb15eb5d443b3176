// What to answer where an entry is not shown.
#pragma once
#include "content/content.h"
#include "platform/http/response.h"

namespace content {

/// 410 for what was withdrawn, or taken out of sight by an editor; else 404.
http::Response absent(sql::Session& db, Kind const& kind, std::string_view slug);

}
