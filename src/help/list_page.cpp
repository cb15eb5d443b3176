// HTML of the list of help: numbers to call, then one's own municipality, then what it is about, then the cards.
#include "help/help.h"
#include "help/pages.h"

#include "content/reach.h"
#include "platform/html/write.h"

#include "icons.h"
#include "text/content.h"
#include "text/help.h"

#include <algorithm>

namespace help {

namespace {

namespace words = text::help;
using content::Card;
using content::Viewer;

std::string title_of(Viewer const& viewer, Search const& search)
{
    auto const& field = *content::find_field(kind, "needs");
    auto title = search.area ? viewer.say(words::list_title_in{.name = search.area->name})
                             : std::string(viewer.say(words::list_title));
    if (!search.need.empty())
        title.append(": ").append(content::choice_label(viewer, field, search.need));
    return title;
}

// The number of the municipality and that of the whole country, side by side.
struct Lines
{
    std::optional<Card> local;
    std::optional<Card> national;
};

Lines take_lines(ListPage& page)
{
    auto const need = page.search.need.empty() ? content::first_need : std::string_view(page.search.need);
    Lines lines;
    if (page.search.area)
        lines.local = content::take_line(page.local.cards, need);
    lines.national = content::take_line(page.national.cards, need);
    return lines;
}

void write_lines(html::Out& out, Viewer const& viewer, Lines const& lines)
{
    if (!lines.local && !lines.national)
        return;
    html::write(
        out, R"(<section class="help lines"><h2>{}</h2><div class="lines__grid">{}{}</div></section>)",
        viewer.say(words::call_now),
        [&](html::Out& part) {
            if (lines.local)
                content::reach_line(part, viewer, *lines.local);
        },
        [&](html::Out& part) {
            if (lines.national)
                content::reach_line(part, viewer, *lines.national);
        });
}

void write_place_choice(html::Out& out, Viewer const& viewer, Search const& search)
{
    html::write(
        out, R"(<section id="place"><h2>{}</h2>{}</section>)",
        viewer.say(search.area ? words::other_place : words::choose_place),
        [&](html::Out& part) { write_places(part, viewer); });
}

void write_need_choice(html::Out& out, Viewer const& viewer, Search const& search)
{
    html::write(
        out, R"(<section id="needs"><h2>{}</h2>{}</section>)", viewer.say(words::choose_need),
        [&](html::Out& part) { write_needs(part, viewer, search); });
}

void write_cards(html::Out& out, Viewer const& viewer, text::Message const& heading, std::vector<Card> const& cards)
{
    if (!cards.empty())
        html::write(out, R"(<section><h2>{}</h2>{}</section>)", viewer.say(heading), [&](html::Out& part) {
            content::reach_cards(part, viewer, cards);
        });
}

// The help of the place, or a plain word that none is known.
void write_local(html::Out& out, Viewer const& viewer, ListPage const& page, Lines const& lines)
{
    if (page.search.area && page.local.cards.empty() && !lines.local)
        html::write(
            out, R"(<p class="lines__none">{}</p>)", viewer.say(words::none_here{.name = page.search.area->name}));
    write_cards(out, viewer, page.search.area ? words::local_here : words::local_all, page.local.cards);
    if (!page.local.next)
        return;
    html::write(
        out,
        R"(<nav class="pager" aria-label="{}"><a class="button button--secondary pager__next" rel="next" )"
        R"(href="{}">{} {}</a></nav>)",
        viewer.say(text::content::pager_label),
        list_url(viewer.language, page.search).with_query("after", page.local.next->text),
        viewer.say(text::content::pager_next), icons::arrow_right);
}

// To everything else of the place.
void write_more(html::Out& out, Viewer const& viewer, content::Area const& area)
{
    html::write(out, "<p>{}</p>", [&](html::Out& part) {
        content::more_link(
            part, content::area_url(viewer.language, area.slug), viewer.say(words::more_of{.name = area.name}));
    });
}

// For who cannot or dares not call: the form of the alliance, which also takes a number to call back.
void write_call_back(html::Out& out, Viewer const& viewer)
{
    auto const form = html::Url::from_path(viewer.language == text::Language::nl ? "/contact" : "/en/contact")
                          .with_query("topic", "money")
                          .with_fragment("ask");
    html::write(
        out, R"(<section id="call-back"><h2>{}</h2><p>{}</p><p>{}</p></section>)", viewer.say(words::call_back),
        viewer.say(words::call_back_lead),
        [&](html::Out& part) { content::more_link(part, form, viewer.say(words::call_back_link)); });
}

void write_all(html::Out& out, Viewer const& viewer, ListPage& page)
{
    bool const further = !page.here.text.empty(); // in a long list; what stands above it was seen already
    auto const lines = further ? Lines() : take_lines(page);
    if (further)
        return write_local(out, viewer, page, lines);
    write_lines(out, viewer, lines);
    if (!page.search.area)
        write_place_choice(out, viewer, page.search);
    else
        write_local(out, viewer, page, lines);
    write_need_choice(out, viewer, page.search);
    write_cards(out, viewer, words::national_heading, page.national.cards);
    write_call_back(out, viewer);
    if (!page.search.area)
        return write_local(out, viewer, page, lines);
    write_place_choice(out, viewer, page.search);
    write_more(out, viewer, *page.search.area);
}

}

html::Url list_url(text::Language language, Search const& search)
{
    auto url = html::Url::from_path(kind.path(language));
    if (search.area)
        url = url.with_query("area", search.area->slug);
    if (!search.need.empty())
        url = url.with_query("need", search.need);
    return url;
}

void write_places(html::Out& out, Viewer const& viewer)
{
    html::write(
        out, R"(<ul class="place-list">{}</ul>)",
        html::each(viewer.vocabulary().municipalities(), [&](html::Out& part, content::Area const* area) {
            html::write(
                part, R"(<li><a class="chip" href="{}">{}</a></li>)", list_url(viewer.language, {area, {}}),
                area->name);
        }));
}

html::Page list_page(Viewer const& viewer, ListPage page)
{
    auto const title = title_of(viewer, page.search);
    html::Page result;
    result.title = title;
    result.description = viewer.say(words::list_lead);
    result.language = text::code(viewer.language);
    result.path_nl = list_url(text::Language::nl, page.search).text();
    result.path_en = list_url(text::Language::en, page.search).text();
    result.canonical = list_url(viewer.language, page.search).text();
    result.quick_exit = html::QuickExit::yes;
    if (page.search.area || !page.search.need.empty())
        result.breadcrumbs = {{std::string(viewer.say(words::list_title)), std::string(kind.path(viewer.language))}};
    result.main = html::fragment(
        R"({}<div class="entry"><div class="entry__body">{}</div></div>)",
        [&](html::Out& out) { content::page_head(out, title, viewer.say(words::list_lead)); },
        [&](html::Out& out) { write_all(out, viewer, page); });
    return result;
}

}
