// The frame round every page: head, notice, accessibility bar, menu, foot.
#include "site/site.h"

#include "network/network.h"
#include "projects/projects.h"
#include "site/pages.h"

#include "platform/html/write.h"

#include "icons.h"
#include "text/content.h"
#include "text/site.h"

namespace site {

namespace {

namespace words = text::site;

// All that the parts of the frame look at.
struct Frame
{
    Site& site;
    http::Request const& request;
    html::Page const& page;
    text::Language language;
    Reading reading;
    std::shared_ptr<Menu const> menu;

    std::string_view say(text::Message const& message) const { return text::say(language, message); }
    bool is_home() const { return page.path_nl == home_path(text::Language::nl); }
    std::string const& path_in(text::Language in) const
    {
        return in == text::Language::nl ? page.path_nl : page.path_en;
    }
};

constexpr text::Language other(text::Language language)
{
    return language == text::Language::nl ? text::Language::en : text::Language::nl;
}

std::string title_of(Frame const& frame)
{
    auto const& name = frame.site.settings.name;
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

void write_link(html::Out& out, Frame const& frame, std::string_view language, std::string const& path)
{
    if (auto const url = html::Url::parse(std::string(frame.request.base_url()) + path))
        html::write(out, R"(<link rel="alternate" hreflang="{}" href="{}">)", language, *url);
}

// Only a page that is known by its own address in this language has counterparts.
void write_addresses(html::Out& out, Frame const& frame)
{
    auto const canonical = canonical_of(frame);
    if (auto const url = html::Url::parse(std::string(frame.request.base_url()) + canonical))
        html::write(
            out,
            R"(<link rel="canonical" href="{}">)"
            R"(<meta property="og:url" content="{}">)",
            *url, url->text());
    if (frame.page.path_nl.empty() || frame.page.path_en.empty() || frame.path_in(frame.language) != canonical)
        return;
    write_link(out, frame, "nl", frame.page.path_nl);
    write_link(out, frame, "en", frame.page.path_en);
    write_link(out, frame, "x-default", frame.page.path_nl);
}

void write_head(html::Out& out, Frame const& frame)
{
    auto const& page = frame.page;
    auto const asset = [&](char const* name) { return html::Url::from_path(frame.site.assets.url(name)); };
    bool const hidden = page.robots == html::Robots::noindex || frame.site.settings.demonstration == Demonstration::on;
    html::write(
        out,
        R"(<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>)"
        R"({}</title>{}{}{})"
        R"(<meta property="og:title" content="{}"><meta property="og:site_name" content="{}">)"
        R"(<link rel="stylesheet" href="{}"><link rel="icon" href="{}" type="image/svg+xml">)",
        title_of(frame),
        [&](html::Out& part) {
            if (!page.description.empty())
                html::write(
                    part, R"(<meta name="description" content="{}"><meta property="og:description" content="{}">)",
                    page.description, page.description);
        },
        [&](html::Out& part) {
            if (hidden)
                html::write(part, R"(<meta name="robots" content="noindex">)");
        },
        [&](html::Out& part) { write_addresses(part, frame); }, page.title, frame.site.settings.name, asset("app.css"),
        asset("favicon.svg"));
}

void write_demonstration(html::Out& out, Frame const& frame)
{
    if (frame.site.settings.demonstration == Demonstration::on)
        html::write(
            out,
            R"(<aside class="demonstration" aria-label="{}"><div class="wrap"><strong>{}</strong> {}</div></aside>)",
            frame.say(words::demonstration_label), frame.say(words::demonstration_word),
            frame.say(words::demonstration_notice));
}

void write_language_switch(html::Out& out, Frame const& frame)
{
    auto const language = other(frame.language);
    auto const same_page = html::Url::parse(frame.path_in(language)); // absent too when the query has grown too long
    html::write(
        out, R"(<a class="language" href="{}" lang="{}" hreflang="{}">{} {}</a>)",
        same_page ? *same_page : html::Url::from_path(home_path(language)), text::code(language), text::code(language),
        icons::language, text::own_name(language));
}

void write_reading_bar(html::Out& out, Frame const& frame)
{
    html::write(
        out,
        R"(<section class="reading" id="{}" aria-label="{}"><div class="wrap reading__top">)"
        R"(<details class="reading__settings" open="{}">)"
        R"(<summary class="reading__summary">{} {}</summary>{}</details>{}</div></section>)",
        bar_id(frame.language), frame.say(words::reading_label), frame.reading != Reading(), icons::text_size,
        frame.say(words::reading_label),
        [&](html::Out& part) { write_reading_form(part, {frame.language, frame.reading, frame.request.address()}); },
        [&](html::Out& part) { write_language_switch(part, frame); });
}

// One entry of the menu. `below` is where its details live, when that is not below its own address.
void write_menu_item(html::Out& out, Frame const& frame, MenuItem const& item, std::string_view below = {})
{
    auto const path = frame.request.path();
    auto const inside = [&](std::string_view parent) {
        return !parent.empty() && path.size() > parent.size() && path.starts_with(parent) && path[parent.size()] == '/';
    };
    bool const here = path == item.path;
    html::write(
        out, R"(<li><a class="menu__link" href="{}" aria-current="{}" lang="{}">{}</a></li>)",
        html::Url::from_path(item.path),
        html::attribute_if(here || inside(item.path) || inside(below), here ? "page" : "true"),
        html::attribute_if(item.language != frame.language, text::code(item.language)), item.title);
}

void write_menu(html::Out& out, Frame const& frame)
{
    auto const language = frame.language;
    auto const room = [&](std::string_view path, text::Message const& title) {
        return MenuItem{std::string(path), std::string(frame.say(title)), language};
    };
    html::write(
        out,
        R"(<nav class="menu-nav" aria-label="{}"><details class="menu"><summary class="menu__summary">{} )"
        R"({}</summary>)"
        R"(<ul class="menu__list">{}{}</ul></details></nav>)",
        frame.say(words::menu_label), icons::menu, frame.say(words::menu_open),
        [&](html::Out& part) {
            write_menu_item(part, frame, room(projects::kind.path(language), words::menu_projects));
            write_menu_item(
                part, frame, room(network::list_path(language), words::menu_network), network::kind.path(language));
            write_menu_item(part, frame, room(content::areas_url(language).text(), words::menu_places));
        },
        html::each(
            frame.menu->main, [&](html::Out& part, MenuItem const& item) { write_menu_item(part, frame, item); }));
}

void write_header(html::Out& out, Frame const& frame)
{
    auto const& name = frame.site.settings.name;
    html::write(
        out,
        R"(<header class="header"><div class="wrap header__inner"><a class="brand" href="{}">)"
        R"(<img class="brand__mark" src="{}" alt="" width="56" height="56"><span class="brand__name">{}</span></a>)"
        R"({}</div></header>)",
        html::Url::from_path(home_path(frame.language)), html::Url::from_path(frame.site.assets.url("logo.svg")), name,
        [&](html::Out& part) { write_menu(part, frame); });
}

void write_breadcrumbs(html::Out& out, Frame const& frame)
{
    if (frame.page.breadcrumbs.empty())
        return;
    html::write(
        out, R"(<nav class="wrap breadcrumbs" aria-label="{}"><ol><li><a href="{}">{}</a></li>{}</ol></nav>)",
        frame.say(text::content::breadcrumbs), html::Url::from_path(home_path(frame.language)),
        frame.say(words::menu_start), html::each(frame.page.breadcrumbs, [](html::Out& part, html::Crumb const& crumb) {
            html::write(part, R"(<li><a href="{}">{}</a></li>)", html::Url::from_path(crumb.path), crumb.label);
        }));
}

void write_flash(html::Out& out, Frame const& frame)
{
    if (auto const flash = frame.request.flash())
        html::write(out, R"(<div class="wrap"><div class="flash" role="status"><p>{}</p></div></div>)", *flash);
}

void write_footer(html::Out& out, Frame const& frame)
{
    html::write(
        out,
        R"(<footer class="footer"><div class="wrap"><div class="footer__columns"><section><h2>{}</h2><p>)"
        R"({}</p></section>)"
        R"(<nav aria-label="{}"><h2>{}</h2><ul class="footer__links">{}<li><a href="{}">{}</a></li></ul></nav></div>)"
        R"(<p class="footer__end">{}</p></div></footer>)",
        frame.site.settings.name, frame.say(words::home_lead), frame.say(words::footer_about),
        frame.say(words::footer_about),
        html::each(
            frame.menu->footer,
            [&](html::Out& part, MenuItem const& item) {
                html::write(
                    part, R"(<li><a href="{}" lang="{}">{}</a></li>)", html::Url::from_path(item.path),
                    html::attribute_if(item.language != frame.language, text::code(item.language)), item.title);
            }),
        html::Url::from_path(reading_path(frame.language)), frame.say(words::reading_label),
        frame.say(words::footer_made_with));
}

void write_main(html::Out& out, Frame const& frame)
{
    auto const main_language = html::attribute_if(
        frame.page.language != text::code(frame.language), frame.page.language);
    html::write(
        out, R"(<main id="inhoud" class="{}" tabindex="-1" lang="{}">{}</main>)",
        frame.is_home() ? "home" : "wrap main", main_language, frame.page.main);
}

void write_body(html::Out& out, Frame const& frame)
{
    using Part = void (*)(html::Out&, Frame const&);
    constexpr Part parts[] = {write_demonstration, write_reading_bar, write_header, write_breadcrumbs,
                              write_flash,         write_main,        write_footer};
    html::write(
        out,
        R"(<a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">{}</a><div class="page">{}</div>)",
        frame.say(words::skip), html::each(parts, [&](html::Out& part, Part write) { write(part, frame); }));
}

}

std::string frame(Site& site, http::Request const& request, html::Page const& page)
{
    auto const language = request.language();
    Frame const frame{
        site,
        request,
        page,
        language,
        read_reading(request.cookie(reading_cookie).value_or("")),
        site.menus.get(site.db, site.content, language)};
    html::Out out;
    html::write(
        out,
        R"(<!doctype html><html lang="{}" data-text="{}" data-spacing="{}" data-contrast="{}"><head>{}</head>)"
        R"(<body>{}</body></html>)",
        text::code(language), frame.reading.text, frame.reading.spacing, code(frame.reading.contrast),
        [&](html::Out& part) { write_head(part, frame); }, [&](html::Out& part) { write_body(part, frame); });
    return out.take();
}

}
