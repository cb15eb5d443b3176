// HTML of what is on the way, state by state.
#include "review/pages.h"

#include "content/components.h"
#include "platform/html/write.h"
#include "review/addresses.h"
#include "review/state_words.h"

#include "text/review.h"

namespace review {

namespace {

namespace words = text::review;
using editing::State;
using editing::WorkRow;
using text::Language;

void write_row(html::Out& out, Viewer const& viewer, WorkRow const& row)
{
    auto const* const kind = viewer.kinds->find(row.kind);
    auto const title = row.title.empty() ? std::string(viewer.say(words::untitled)) : row.title;
    html::write(
        out,
        R"(<li class="entry-list__item review-row"><h2 class="entry-list__title"><a href="{}" lang="{}">{}</a></h2>)"
        R"(<p class="meta">{}{}</p><p class="meta">{}</p>{}</li>)",
        html::Url::from_path(steps_path(viewer.language, row.id)), content::foreign(viewer, row.language), title,
        kind ? viewer.say(kind->label) : std::string_view(row.kind),
        html::when(
            row.language == Language::en,
            [&](html::Out& part) { html::write(part, ", {}", viewer.say(words::waiting_translation)); }),
        viewer.say(words::waiting_line{
            .name = row.created_by_name, .time = text::write_time(viewer.language, row.updated_at)}),
        [&](html::Out& part) {
            if (row.publish_at)
                html::write(
                    part, "<p><strong>{}</strong></p>",
                    viewer.say(words::waiting_planned{.time = text::write_time(viewer.language, *row.publish_at)}));
        });
}

html::Url list_url(Language language, State state)
{
    return html::Url::from_path(waiting_path(language)).with_query("state", editing::code(state));
}

void write_tabs(html::Out& out, Viewer const& viewer, WaitingPage const& page)
{
    html::write(
        out, R"(<nav class="review-tabs" aria-label="{}">{}</nav>)", viewer.say(words::nav), [&](html::Out& part) {
            for (auto const state : {State::in_review, State::reading_along, State::ready, State::draft})
                if (state != State::reading_along || page.may_read)
                    html::write(
                        part, R"(<a class="chip" href="{}" aria-current="{}">{}</a> )",
                        list_url(viewer.language, state), html::attribute_if(page.query.state == state, "page"),
                        viewer.say(state_words(state)));
        });
}

void write_ways(html::Out& out, Viewer const& viewer, WaitingPage const& page)
{
    auto const path = waiting_path(viewer.language);
    bool const dutch = viewer.language == Language::nl;
    html::write(
        out, R"(<ul class="plain review-ways"><li><a href="{}">{}</a></li>{}</ul>)",
        html::Url::from_path(path + (dutch ? "/klopt" : "/still-right")), viewer.say(words::waiting_still),
        html::when(page.may_manage, [&](html::Out& part) {
            html::write(
                part, R"(<li><a href="{}">{}</a></li>)",
                html::Url::from_path(dutch ? "/beheer/nakijken" : "/en/desk/review"), viewer.say(words::waiting_steps));
        }));
}

}

html::Page waiting_page(Viewer const& viewer, WaitingPage const& page)
{
    auto result = blank(viewer, std::string(viewer.say(words::waiting_title)), "/nakijken", "/en/review");
    result.main = html::fragment(
        R"({}{}{}{}{})",
        [&](html::Out& out) { content::page_head(out, result.title, viewer.say(words::waiting_lead)); },
        [&](html::Out& out) { write_tabs(out, viewer, page); },
        [&](html::Out& out) {
            if (page.works.rows.empty())
                return html::write(out, "<p>{}</p>", viewer.say(words::waiting_empty));
            html::write(
                out, R"(<ul class="entry-list">{}</ul>)",
                html::each(
                    page.works.rows, [&](html::Out& part, WorkRow const& row) { write_row(part, viewer, row); }));
        },
        [&](html::Out& out) {
            if (!page.works.next.empty())
                html::write(
                    out,
                    R"(<nav class="pager" aria-label="{}">)"
                    R"(<a class="button button--secondary pager__next" href="{}">{}</a></nav>)",
                    viewer.say(words::pager),
                    list_url(viewer.language, *page.query.state).with_query("after", page.works.next),
                    viewer.say(words::older));
        },
        [&](html::Out& out) { write_ways(out, viewer, page); });
    return result;
}

}
