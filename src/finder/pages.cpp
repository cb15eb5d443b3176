// The page of search.
#include "finder/pages.h"

#include "platform/html/sentence.h"
#include "platform/html/write.h"
#include "platform/search/query_text.h"

#include "icons.h"
#include "text/finder.h"

namespace finder {

namespace {

namespace words = text::finder;
using content::Viewer;

void write_form(html::Out& out, Viewer const& viewer, ResultsPage const& page)
{
    html::write(
        out,
        R"(<form class="finder" role="search" aria-label="{}" action="{}" method="get">)"
        R"(<label class="finder__label" for="finder-q">{}</label><span class="search__row">)"
        R"(<input class="search__input" id="finder-q" name="q" type="search" maxlength="200" autocomplete="off" )"
        R"(value="{}"><button class="button">{} {}</button></span></form>)",
        viewer.say(words::form_label), html::Url::from_path(search_path(viewer.language)), viewer.say(words::field),
        page.typed, icons::search, viewer.say(words::button));
}

void write_way(html::Out& out, Viewer const& viewer, std::string_view kind, text::Message const& label)
{
    if (auto const* const found = viewer.kinds->find(kind))
        html::write(
            out, R"(<li><a href="{}">{}</a></li>)", html::Url::from_path(found->path(viewer.language)),
            viewer.say(label));
}

void write_list_way(html::Out& out, Viewer const& viewer, std::string_view kind)
{
    if (auto const* const found = viewer.kinds->find(kind))
        write_way(out, viewer, kind, found->plural);
}

// Where to go when search does not help: help first.
void write_ways(html::Out& out, Viewer const& viewer)
{
    bool const dutch = viewer.language == text::Language::nl;
    html::write(
        out,
        R"(<section class="finder__ways"><h2>{}</h2><ul class="plain">{}{}{})"
        R"(<li><a href="{}">{}</a></li></ul></section>)",
        viewer.say(words::ways), [&](html::Out& part) { write_way(part, viewer, "help", words::ways_help); },
        [&](html::Out& part) { write_way(part, viewer, "term", words::ways_terms); },
        [&](html::Out& part) {
            for (auto const* const kind : {"activity", "project", "material", "organisation"})
                write_list_way(part, viewer, kind);
        },
        html::Url::from_path(dutch ? "/contact" : "/en/contact"), viewer.say(words::ways_contact));
}

auto link_to(Viewer const& viewer, std::string_view query)
{
    return [url = html::Url::from_path(search_path(viewer.language)).with_query("q", query)](
               html::Out& out, std::string_view inner) { html::write(out, R"(<a href="{}">{}</a>)", url, inner); };
}

// An estimate is no exact number.
std::uint32_t rounded(std::uint32_t number)
{
    std::uint32_t const step = number >= 10'000 ? 1'000 : number >= 1'000 ? 100 : 10;
    return (number + step / 2) / step * step;
}

std::string count_line(Viewer const& viewer, search::Answer const& answer)
{
    if (answer.match == search::Match::nothing)
        return viewer.say(words::nothing{.words = answer.typed});
    if (answer.certainty == search::Certainty::about)
        return viewer.say(words::found_about{.number = rounded(answer.total), .words = answer.used});
    return viewer.say(words::found{.count = answer.total, .words = answer.used});
}

void write_shortened(html::Out& out, Viewer const& viewer, ResultsPage const& page)
{
    if (page.shortened)
        html::write(
            out, R"(<p class="finder__note" role="status">{}</p>)",
            viewer.say(words::shortened{.most = search::longest_query}));
}

// What the reader must know about how these were found.
void write_notes(html::Out& out, Viewer const& viewer, search::Answer const& answer)
{
    if (answer.match == search::Match::corrected)
        return html::write(out, R"(<p class="finder__note">{}</p>)", [&](html::Out& part) {
            html::sentence(part, viewer.say(words::corrected{.used = answer.used}), link_to(viewer, answer.used));
        });
    if (answer.match == search::Match::some_words)
        html::write(out, R"(<p class="finder__note">{}</p>)", viewer.say(words::some_words));
    if (answer.match == search::Match::nothing)
        html::write(out, R"(<p class="finder__note">{}</p>)", viewer.say(words::tips));
    if (!answer.suggestion.empty())
        html::write(out, R"(<p class="finder__note">{}</p>)", [&](html::Out& part) {
            html::sentence(
                part, viewer.say(words::suggestion{.words = answer.suggestion}), link_to(viewer, answer.suggestion));
        });
}

void write_result(html::Out& out, Viewer const& viewer, Result const& result)
{
    content::CardParts parts;
    if (auto const* const kind = viewer.kinds->find(result.card.kind))
        parts.labels = [&viewer, kind](html::Out& part) {
            html::write(part, R"(<li><span class="nl-data-badge">{}</span></li>)", viewer.say(kind->label));
        };
    if (!result.snippet.empty())
        parts.text = [&](html::Out& part) {
            html::write(
                part, R"(<p class="card__text" lang="{}">{}</p>)", content::foreign(viewer, result.card.language),
                result.snippet);
        };
    html::write(out, "<li>{}</li>", [&](html::Out& item) { content::card(item, viewer, result.card, parts); });
}

// Who types the name of a place wants that place: its page comes before what mentions it.
void write_place(html::Out& out, Viewer const& viewer, ResultsPage const& page)
{
    if (page.place)
        html::write(out, R"(<p class="finder__place">{} {}</p>)", icons::map_pin, [&](html::Out& part) {
            content::more_link(
                part, content::area_url(viewer.language, page.place->slug),
                viewer.say(words::place{.name = page.place->name}));
        });
}

void write_pager(html::Out& out, Viewer const& viewer, ResultsPage const& page)
{
    bool const more = page.answer->total > page.page * results_a_page && page.page < last_page;
    if (page.page == 1 && !more)
        return;
    auto const here = address(page, viewer.language);
    html::write(
        out, R"(<nav class="pager" aria-label="{}">{}{}</nav>)", viewer.say(words::pager),
        [&](html::Out& part) {
            if (page.page > 1)
                html::write(
                    part, R"(<a class="button button--secondary" rel="prev" href="{}">{} {}</a>)",
                    page.page == 2 ? here : here.with_query("page", std::to_string(page.page - 1)), icons::arrow_left,
                    viewer.say(words::previous));
        },
        [&](html::Out& part) {
            if (more)
                html::write(
                    part, R"(<a class="button button--secondary pager__next" rel="next" href="{}">{} {}</a>)",
                    here.with_query("page", std::to_string(page.page + 1)), viewer.say(words::next),
                    icons::arrow_right);
        });
}

void write_results(html::Out& out, Viewer const& viewer, ResultsPage const& page)
{
    html::write(
        out,
        R"(<div class="listing finder__listing">{}<section class="listing__results"><h2 class="listing__count">{}</h2>)"
        R"({}{}{}{}{}</section></div>)",
        [&](html::Out& part) {
            if (page.answer->total > 0 || page.any_chosen())
                write_choices(part, viewer, page);
        },
        count_line(viewer, *page.answer), [&](html::Out& part) { write_chosen(part, viewer, page); },
        [&](html::Out& part) { write_notes(part, viewer, *page.answer); },
        [&](html::Out& part) {
            if (page.page > 1)
                html::write(part, R"(<p class="meta">{}</p>)", viewer.say(words::page{.number = page.page}));
        },
        [&](html::Out& part) {
            if (!page.results.empty())
                html::write(
                    part, R"(<ol class="results">{}</ol>)",
                    html::each(page.results, [&](html::Out& list, Result const& result) {
                        write_result(list, viewer, result);
                    }));
        },
        [&](html::Out& part) { write_pager(part, viewer, page); });
}

void write_answer(html::Out& out, Viewer const& viewer, ResultsPage const& page)
{
    write_place(out, viewer, page);
    if (!page.answer)
        html::write(
            out, R"(<section role="status"><h2>{}</h2><p>{}</p></section>)", viewer.say(words::away_title),
            viewer.say(words::away));
    else if (page.answer->match != search::Match::no_words)
        write_results(out, viewer, page);
    if (!page.answer || page.results.empty())
        write_ways(out, viewer);
}

}

std::string_view search_path(text::Language language)
{
    return language == text::Language::nl ? "/zoeken" : "/en/search";
}

html::Page results_page(Viewer const& viewer, ResultsPage const& page)
{
    html::Page result;
    bool const asked = !page.typed.empty();
    result.title = asked ? viewer.say(words::title_for{.words = page.typed}) : std::string(viewer.say(words::title));
    result.language = text::code(viewer.language);
    result.path_nl = address(page, text::Language::nl).text();
    result.path_en = address(page, text::Language::en).text();
    result.canonical = search_path(viewer.language);
    result.robots = html::Robots::noindex;
    result.main = html::fragment(
        "{}{}{}{}",
        [&](html::Out& out) {
            content::page_head(out, viewer.say(words::title), asked ? std::string_view() : viewer.say(words::lead));
        },
        [&](html::Out& out) { write_form(out, viewer, page); },
        [&](html::Out& out) { write_shortened(out, viewer, page); },
        [&](html::Out& out) { write_answer(out, viewer, page); });
    return result;
}

}
