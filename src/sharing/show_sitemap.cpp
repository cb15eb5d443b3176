// GET /sitemap.xml: an index, and its parts. A part is a range of ids, so that none ever looks at all entries.
#include "sharing/handlers.h"
#include "sharing/selection.h"

#include "platform/html/xml.h"
#include "platform/text/date.h"

#include <charconv>

namespace sharing {

namespace {

using content::Viewer;

constexpr std::int64_t part_size = 5'000;
constexpr char const* sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
constexpr char const* xhtml = "http://www.w3.org/1999/xhtml";

// The same page in both languages; an empty address: it has none there.
struct Pair
{
    std::string nl;
    std::string en;
    std::string changed = {};
};

void write_counterparts(html::Xml& xml, Pair const& pair)
{
    auto const link = [&](char const* language, std::string const& address) {
        xml.empty("xhtml:link", {{"rel", "alternate"}, {"hreflang", language}, {"href", address}});
    };
    link("nl", pair.nl);
    link("en", pair.en);
    link("x-default", pair.nl);
}

void write_pair(html::Xml& xml, Pair const& pair)
{
    bool const both = !pair.nl.empty() && !pair.en.empty();
    for (auto const& address : {pair.nl, pair.en})
    {
        if (address.empty())
            continue;
        xml.open("url").leaf("loc", address);
        if (!pair.changed.empty())
            xml.leaf("lastmod", pair.changed);
        if (both)
            write_counterparts(xml, pair);
        xml.close();
    }
}

std::string write_part(std::vector<Pair> const& pairs)
{
    html::Xml xml;
    xml.open("urlset", {{"xmlns", sitemap}, {"xmlns:xhtml", xhtml}});
    for (auto const& pair : pairs)
        write_pair(xml, pair);
    return xml.take();
}

// Home, the lists of the kinds that hold something, and the areas.
std::vector<Pair> rooms(Sharing& sharing, Viewer const& viewer, std::string const& base)
{
    std::vector<Pair> pairs{{base + "/", base + "/en"}, {base + "/volgen", base + "/en/follow"}};
    for (auto const& name : content::store::inhabited(sharing.db, *viewer.kinds))
        if (auto const* const kind = viewer.kinds->find(name); kind && kind->name != "page")
            if (kind->name != "organisation") // its list has a name of its own, below
                pairs.push_back({base + std::string(kind->path_nl), base + std::string(kind->path_en)});
    pairs.push_back({base + "/netwerk", base + "/en/network"});
    pairs.push_back(
        {base + content::areas_url(text::Language::nl).text(), base + content::areas_url(text::Language::en).text()});
    for (auto const& area : viewer.vocabulary().areas)
        pairs.push_back(
            {base + content::area_url(text::Language::nl, area.slug).text(),
             base + content::area_url(text::Language::en, area.slug).text()});
    return pairs;
}

// A text without translation has one address, the Dutch one: under /en it is known by that.
std::vector<Pair> entries(Sharing& sharing, Viewer const& viewer, std::string const& base, std::int64_t part)
{
    std::vector<Pair> pairs;
    for (auto const& found :
         content::store::addresses(sharing.db, *viewer.kinds, part * part_size, (part + 1) * part_size))
        pairs.push_back(
            {base + content::entry_path(*found.kind, text::Language::nl, html::percent_encode(found.slug_nl)),
             found.slug_en.empty()
                 ? std::string()
                 : base + content::entry_path(*found.kind, text::Language::en, html::percent_encode(found.slug_en)),
             text::iso_time(found.updated_at)});
    return pairs;
}

std::string write_index(Sharing& sharing, std::string const& base)
{
    html::Xml xml;
    xml.open("sitemapindex", {{"xmlns", sitemap}});
    auto const add = [&](std::string const& part) {
        xml.open("sitemap").leaf("loc", base + "/sitemap.xml?part=" + part).close();
    };
    add("rooms");
    for (std::int64_t part = 0; part <= content::store::highest_entry(sharing.db) / part_size; ++part)
        add(std::to_string(part));
    return xml.take();
}

std::optional<std::int64_t> number(std::string_view text)
{
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    bool const whole = error == std::errc() && end == text.data() + text.size();
    constexpr std::int64_t most_parts = 50'000; // as many as an index may name
    return whole && value >= 0 && value < most_parts ? std::optional(value) : std::nullopt;
}

}

http::Response show_sitemap(Sharing& sharing, http::Request const& request)
{
    auto const viewer = content::viewer(sharing.content, sharing.clock, request);
    std::string const base(request.base_url());
    auto const xml = [](std::string document) { return http::bytes("application/xml; charset=utf-8", document); };
    auto const part = request.query("part");
    if (!part)
        return xml(write_index(sharing, base));
    if (*part == "rooms")
        return xml(write_part(rooms(sharing, viewer, base)));
    auto const wanted = number(*part);
    if (!wanted || *wanted > content::store::highest_entry(sharing.db) / part_size)
        return http::not_found();
    return xml(write_part(entries(sharing, viewer, base, *wanted)));
}

}
