// GET /robots.txt, /.well-known/security.txt and /manifest.webmanifest: files that programs look for.
#include "sharing/handlers.h"

#include "platform/text/date.h"

#include <boost/json/serialize.hpp>

#include <chrono>

namespace sharing {

namespace {

namespace json = boost::json;

// RFC 9116 advises less than a year; half of one leaves time to notice that nobody reads the address any more.
constexpr std::chrono::days security_lasts{182};

std::string utc(base::Time time)
{
    auto const day = std::chrono::floor<std::chrono::days>(time);
    std::chrono::year_month_day const date(day);
    return text::iso(
               {static_cast<std::int16_t>(static_cast<int>(date.year())),
                static_cast<std::uint8_t>(static_cast<unsigned>(date.month())),
                static_cast<std::uint8_t>(static_cast<unsigned>(date.day()))})
        + "T00:00:00Z";
}

http::Response plain(std::string content)
{
    return http::bytes("text/plain; charset=utf-8", std::move(content));
}

}

// A demonstration is kept out of search engines by `noindex` on every page. That can only be read by who may fetch the
// page, so nothing is forbidden there; the sitemap is not pointed to, because nothing in it wants to be found.
http::Response show_robots(Sharing& sharing, http::Request const& request)
{
    std::string text = "User-agent: *\nDisallow: /zoeken\nDisallow: /en/search\n";
    if (sharing.content.snapshot()->settings.demonstration == content::Demonstration::on)
        text = "# A demonstration: every page asks not to be indexed.\n" + text;
    else
        text.append("\nSitemap: ").append(request.base_url()).append("/sitemap.xml\n");
    return plain(std::move(text));
}

http::Response show_security(Sharing& sharing, http::Request const& request)
{
    auto const& contact = sharing.settings.security_contact;
    if (contact.empty())
        return http::not_found();
    std::string const base(request.base_url());
    auto response = plain(
        "Contact: " + std::string(contact.starts_with("https:") ? "" : "mailto:") + contact + "\nExpires: "
        + utc(sharing.clock.now() + security_lasts) + "\nPreferred-Languages: nl, en\nCanonical: " + base
        + "/.well-known/security.txt\nPolicy: " + base + "/beveiliging\n");
    response.keep = http::Keep::never; // the day on which it expires moves on
    return response;
}

http::Response show_manifest(Sharing& sharing, http::Request const&)
{
    auto const icon = [&](char const* name, char const* sizes, char const* type) {
        return json::object{{"src", sharing.assets.url(name)}, {"sizes", sizes}, {"type", type}};
    };
    return http::bytes(
        "application/manifest+json",
        json::serialize(json::object{
            {"name", sharing.content.snapshot()->settings.name},
            {"lang", "nl"},
            {"start_url", "/"},
            {"display", "browser"},
            {"background_color", "#fbfaf6"},
            {"theme_color", "#c9dfe7"},
            {"icons",
             json::array{icon("favicon.svg", "any", "image/svg+xml"), icon("touch.png", "180x180", "image/png")}}}));
}

}
