// Home, pages, and the frame that stands round every page of the product. The public face of the slice.
#pragma once
#include "contact/contact.h"
#include "content/context.h"
#include "platform/base/time.h"
#include "platform/html/page.h"
#include "platform/http/assets.h"
#include "platform/http/route.h"
#include "platform/http/server.h"
#include "site/menu.h"

#include <span>
#include <string>

namespace site {

/// The kind `page`: its fields, described once.
extern content::Kind const kind;

/// What the operator has configured; what the alliance decides itself stands in content::SiteSettings.
struct Settings
{
    std::string quick_exit_url = {}; ///< where "Snel weg" leads; empty: no such button
    std::string contact_mail = {};   ///< role addresses of the alliance; empty: not shown
    std::string contact_phone = {};
    std::string privacy_mail = {};
    std::string accessibility_mail = {};
    std::string security_contact = {}; ///< a mail address or https address
};

/// What the slice uses; all of it outlives the slice.
struct Site
{
    sql::Database& db;
    content::Context const& content;
    base::Clock const& clock;
    Settings const& settings;
    http::Assets const& assets; ///< has "app.css", "favicon.svg", "logo.svg", "share.png", "touch.png" and "work.css"
    Menus& menus;
    contact::Contact const* contact = nullptr; ///< gives the form on the page of contact; null: none
};

/// /, /leesinstellingen and /{slug}, in both languages.
std::span<http::Route<Site> const> routes();

/// Puts the frame round a page: a complete document. Also works while the database cannot be read.
std::string frame(Site& site, http::Request const& request, html::Page const& page);

/// The page that explains why something did not work out. Reads nothing.
html::Page error_page(Site& site, http::Request const& request, http::Problem const& problem);

/// The cookie with a reader's settings; answers to a request that carries it are personal.
inline constexpr std::string_view reading_cookie = "__Host-reading";

}
