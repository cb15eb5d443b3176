// The frame round every page: notice, accessibility bar, header with search and menu, trail, main part.
#include "site/frame.h"
#include "site/pages.h"

#include "platform/html/write.h"

#include "icons.h"
#include "text/content.h"
#include "text/site.h"

namespace site {

namespace {

namespace words = text::site;

void write_demonstration(html::Out& out, Frame const& frame)
{
    if (frame.demonstration())
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

void write_menu_item(html::Out& out, Frame const& frame, MenuItem const& item)
{
    auto const path = frame.request.path();
    auto const inside = [&](std::string_view parent) {
        return !parent.empty() && path.size() > parent.size() && path.starts_with(parent) && path[parent.size()] == '/';
    };
    bool const here = path == item.path;
    html::write(
        out, R"(<li><a class="menu__link" href="{}" aria-current="{}" lang="{}">{}</a></li>)",
        html::Url::from_path(item.path),
        html::attribute_if(here || inside(item.path) || inside(item.below), here ? "page" : "true"),
        html::attribute_if(item.language != frame.language, text::code(item.language)), item.title);
}

void write_menu(html::Out& out, Frame const& frame)
{
    html::write(
        out,
        R"(<nav class="menu-nav" aria-label="{}"><details class="menu"><summary class="menu__summary">{} )"
        R"({}</summary>)"
        R"(<ul class="menu__list">{}</ul></details></nav>)",
        frame.say(words::menu_label), icons::menu, frame.say(words::menu_open),
        html::each(
            frame.menu->main, [&](html::Out& part, MenuItem const& item) { write_menu_item(part, frame, item); }));
}

void write_search(html::Out& out, Frame const& frame)
{
    html::write(
        out,
        R"(<form class="search" role="search" action="{}"><label class="visually-hidden" for="site-search">{}</label>)"
        R"(<input class="search__input" id="site-search" name="q" type="search" maxlength="200" autocomplete="off">)"
        R"(<button class="button">{}<span class="visually-hidden">{}</span></button></form>)",
        html::Url::from_path(search_path(frame.language)), frame.say(words::search_label), icons::search,
        frame.say(words::search_button));
}

// The alliance's own logo, or the built-in one, which is decoration beside the name.
void write_logo(html::Out& out, Frame const& frame)
{
    auto const& logo = frame.snapshot->logo;
    if (!logo)
        return html::write(
            out, R"(<img class="brand__mark" src="{}" alt="" width="56" height="56">)",
            html::Url::from_path(frame.site.assets.url("logo.svg")));
    html::write(
        out, R"(<img class="brand__logo" src="{}" alt="{}" width="{}" height="{}">)",
        html::Url::from_path(logo->address), logo->alt(frame.language), logo->width, logo->height);
}

void write_header(html::Out& out, Frame const& frame)
{
    html::write(
        out,
        R"(<header class="header"><div class="wrap header__inner"><a class="brand" href="{}">)"
        R"({}<span class="brand__name">{}</span></a>{}{}</div></header>)",
        html::Url::from_path(home_path(frame.language)), [&](html::Out& part) { write_logo(part, frame); },
        frame.site_name(), [&](html::Out& part) { write_search(part, frame); },
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

bool is_home(Frame const& frame)
{
    return frame.page.path_nl == home_path(text::Language::nl);
}

void write_main(html::Out& out, Frame const& frame)
{
    auto const main_language = html::attribute_if(
        frame.page.language != text::code(frame.language), frame.page.language);
    html::write(
        out, R"(<main id="inhoud" class="{}" tabindex="-1" lang="{}">{}</main>)", is_home(frame) ? "home" : "wrap main",
        main_language, frame.page.main);
}

void write_body(html::Out& out, Frame const& frame)
{
    using Part = void (*)(html::Out&, Frame const&);
    constexpr Part parts[] = {write_demonstration, write_way_out, write_reading_bar, write_account_bar, write_header,
                              write_breadcrumbs,   write_flash,   write_step_notice, write_main,        write_footer};
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
        site.menus.get(site.db, site.content, language),
        site.content.snapshot()};
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
