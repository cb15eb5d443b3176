// How others follow this site, show it, and find their way in it. The public face of the slice.
#pragma once
#include "content/context.h"
#include "platform/base/time.h"
#include "platform/http/assets.h"
#include "platform/http/route.h"

#include <span>
#include <string>

namespace sharing {

struct Settings
{
    std::string security_contact = {}; ///< a mail address or https address; empty: no security.txt
};

/// What the slice uses; all of it outlives the slice.
struct Sharing
{
    sql::Database& db;
    content::Context const& content;
    base::Clock const& clock;
    Settings const& settings;
    http::Assets const& assets; ///< has "app.css", "favicon.svg" and "touch.png"
};

/// Feeds, embedded pages, /volgen, and the files that programs look for: sitemap.xml, robots.txt, security.txt.
std::span<http::Route<Sharing> const> routes();

}
