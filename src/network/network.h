// Who works together, and who does what where: organisations and areas. The public face of the slice.
#pragma once
#include "content/context.h"
#include "platform/base/time.h"
#include "platform/http/route.h"

#include <span>

namespace network {

/// The kind `organisation`: its fields, described once.
extern content::Kind const kind;

/// What the slice uses; all of it outlives the slice.
struct Network
{
    sql::Database& db;
    content::Context const& content;
    base::Clock const& clock;
};

/// /netwerk, /organisaties/{slug}, /gemeenten, /gemeenten/{slug} and /dekking, in both languages.
std::span<http::Route<Network> const> routes();

/// Where the list of organisations lives; it has a name of its own, unlike that of other kinds.
std::string_view list_path(text::Language language);

/// Where the page is that shows what is missing.
std::string_view coverage_path(text::Language language);

/// The sectors that organisations are in, in the order of the alliance.
content::FacetValues const* sectors(content::Snapshot const& snapshot);

}
