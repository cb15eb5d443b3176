// What stands in <head>: for browsers, for search engines, and for who shares the page.
#include "site/frame.h"
#include "site/pages.h"

#include "platform/html/data_block.h"
#include "platform/html/write.h"

#include "fonts.h"
#include "text/site.h"

namespace site {

namespace {

namespace words = text::site;

std::string title_of(Frame const& frame)
{
    auto const& name = frame.site_name();
    return frame.page.title.empty() ? name : frame.page.title + " – " + name;
}

// The path that search engines should know this page by.
std::string canonical_of(Frame const& frame)
{
    if (!frame.page.canonical.empty())
        return frame.page.canonical;
    auto const& path = frame.path_in(frame.language);
    return path.empty() ? frame.request.address() : path;
}

std::optional<html::Url> in_full(Frame const& frame, std::string_view path)
{
    return html::Url::parse(std::string(frame.request.base_url()).append(path));
}

void write_link(html::Out& out, Frame const& frame, std::string_view language, std::string const& path)
{
    if (auto const url = in_full(frame, path))
        html::write(out, R"(<link rel="alternate" hreflang="{}" href="{}">)", language, *url);
}

// Only a page that is known by its own address in this language has counterparts.
bool has_counterparts(Frame const& frame)
{
    return !frame.page.path_nl.empty() && !frame.page.path_en.empty()
        && frame.path_in(frame.language) == canonical_of(frame);
}

void write_addresses(html::Out& out, Frame const& frame)
{
    if (auto const url = in_full(frame, canonical_of(frame)))
        html::write(out, R"(<link rel="canonical" href="{}"><meta property="og:url" content="{}">)", *url, url->text());
    if (!has_counterparts(frame))
        return;
    write_link(out, frame, "nl", frame.page.path_nl);
    write_link(out, frame, "en", frame.page.path_en);
    write_link(out, frame, "x-default", frame.page.path_nl);
}

html::ShareImage image_of(Frame const& frame)
{
    if (frame.page.image)
        return *frame.page.image;
    return {std::string(frame.site.assets.url("share.png")), std::string(frame.say(words::share_picture)), 1200, 630};
}

void write_image(html::Out& out, Frame const& frame)
{
    auto const image = image_of(frame);
    auto const url = in_full(frame, image.path);
    if (!url)
        return;
    html::write(
        out, R"(<meta property="og:image" content="{}"><meta property="og:image:alt" content="{}">{})", url->text(),
        image.alt, [&](html::Out& part) {
            if (image.width > 0 && image.height > 0)
                html::write(
                    part,
                    R"(<meta property="og:image:width" content="{}"><meta property="og:image:height" content="{}">)",
                    image.width, image.height);
        });
}

void write_times(html::Out& out, html::Page const& page)
{
    html::write(out, R"(<meta property="og:type" content="{}">)", page.published.empty() ? "website" : "article");
    if (!page.published.empty())
        html::write(out, R"(<meta property="article:published_time" content="{}">)", page.published);
    if (!page.modified.empty())
        html::write(out, R"(<meta property="article:modified_time" content="{}">)", page.modified);
}

std::string_view locale(text::Language language)
{
    return language == text::Language::nl ? "nl_NL" : "en_GB";
}

// Open Graph, which also Mastodon, Signal and WhatsApp read; the two names of Twitter have no counterpart there.
void write_share_card(html::Out& out, Frame const& frame)
{
    auto const& page = frame.page;
    html::write(
        out,
        R"(<meta property="og:title" content="{}"><meta property="og:site_name" content="{}">)"
        R"(<meta property="og:locale" content="{}">{}{}{}<meta name="twitter:card" content="summary_large_image">)",
        page.title.empty() ? frame.site_name() : page.title, frame.site_name(), locale(frame.language),
        [&](html::Out& part) {
            if (has_counterparts(frame))
                html::write(
                    part, R"(<meta property="og:locale:alternate" content="{}">)", locale(other(frame.language)));
        },
        [&](html::Out& part) { write_times(part, page); }, [&](html::Out& part) { write_image(part, frame); });
}

void write_feeds(html::Out& out, Frame const& frame)
{
    for (auto const& feed : frame.page.feeds)
        html::write(
            out, R"(<link rel="alternate" type="{}" title="{}" href="{}">)", feed.type, feed.title,
            html::Url::from_path(feed.path));
}

void write_descriptions(html::Out& out, Frame const& frame)
{
    auto const& page = frame.page;
    bool const hidden = page.robots == html::Robots::noindex || frame.demonstration();
    if (!page.description.empty())
        html::write(
            out, R"(<meta name="description" content="{}"><meta property="og:description" content="{}">)",
            page.description, page.description);
    if (hidden)
        html::write(out, R"(<meta name="robots" content="noindex">)");
}

// Visitors do not pay for the styles of who works here.
void write_work_sheet(html::Out& out, Frame const& frame)
{
    if (frame.request.person().signed_in())
        html::write(
            out, R"(<link rel="stylesheet" href="{}">)", html::Url::from_path(frame.site.assets.url("work.css")));
}

}

void write_head(html::Out& out, Frame const& frame)
{
    auto const asset = [&](char const* name) { return html::Url::from_path(frame.site.assets.url(name)); };
    using Part = void (*)(html::Out&, Frame const&);
    constexpr Part parts[] = {write_descriptions, write_addresses, write_share_card, write_feeds};
    html::write(
        out,
        R"(<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{}</title>)"
        R"(<link rel="stylesheet" href="{}">{}<link rel="preload" href="{})"
        R"(" as="font" type="font/woff2" crossorigin="anonymous">)"
        R"(<link rel="preload" href="{}" as="font" type="font/woff2" crossorigin="anonymous">)"
        R"(<link rel="icon" href="{}" type="image/svg+xml">)"
        R"(<link rel="apple-touch-icon" href="{}"><link rel="manifest" href="/manifest.webmanifest">{}{})",
        title_of(frame), asset("app.css"), [&](html::Out& part) { write_work_sheet(part, frame); }, fonts::regular(),
        fonts::bold(), asset("favicon.svg"), asset("touch.png"),
        html::each(parts, [&](html::Out& part, Part write) { write(part, frame); }),
        [&](html::Out& part) {
            if (!frame.page.structured_data.empty())
                html::write(part, "{}", html::data_block(frame.page.structured_data));
        });
}

}
