// HTML of one work on its way.
#include "review/pages.h"

#include "content/components.h"
#include "editing/problem_words.h"
#include "platform/html/write.h"
#include "review/addresses.h"
#include "review/state_words.h"
#include "review/step_forms.h"

#include "text/review.h"

namespace review {

namespace {

namespace words = text::review;
using editing::State;
using text::Language;

void write_head(html::Out& out, Viewer const& viewer, WorkPage const& page, std::string_view title)
{
    html::write(
        out,
        R"(<header class="page-head"><ul class="badges"><li><span class="nl-data-badge badge--state-{}">{}</span></li>)"
        R"(<li class="meta">{}</li></ul><h1 lang="{}">{}</h1><p class="lead">{}</p></header>)",
        editing::code(page.work.state), viewer.say(state_words(page.work.state)), viewer.say(page.kind.label),
        content::foreign(viewer, page.work.language), title,
        viewer.say(page.row ? words::work_lead_change : words::work_lead_new));
}

// The states that this kind of text goes through, and where it is now.
void write_track(html::Out& out, Viewer const& viewer, WorkPage const& page)
{
    auto const& now = page.work.state;
    html::write(
        out, R"(<ol class="review-track" aria-label="{}">{}</ol>)", viewer.say(words::work_track),
        [&](html::Out& part) {
            for (auto const state : {State::draft, State::in_review, State::reading_along, State::ready})
            {
                bool const left_out = (state == State::in_review && !page.situation.steps.review)
                    || (state == State::reading_along && !page.situation.wants_reading);
                if (!left_out || state == now)
                    html::write(
                        part, R"(<li class="review-track__step" aria-current="{}">{}</li>)",
                        html::attribute_if(state == now, "step"), viewer.say(state_words(state)));
            }
            html::write(part, R"(<li class="review-track__step">{}</li>)", viewer.say(words::state_published));
        });
}

text::Message why_words(Refusal::Why why)
{
    switch (why)
    {
    case Refusal::Why::changed: return words::refused_changed;
    case Refusal::Why::taken: return words::refused_taken;
    case Refusal::Why::original: return words::refused_original;
    case Refusal::Why::problems: return words::refused_problems;
    default: return words::refused_not_now;
    }
}

// They see what differs below, and may decide that this text takes its place.
void write_over(html::Out& out, Viewer const& viewer, WorkPage const& page)
{
    html::write(
        out, R"(<form method="post" action="{}">{}</form>)",
        html::Url::from_path(steps_path(viewer.language, page.work.id)), [&](html::Out& inner) {
            html::FormWriter form(inner, viewer.language, {});
            form.hidden("version", std::to_string(page.work.version));
            form.hidden("over", std::to_string(page.row->revision));
            form.button("step", "publish", viewer.say(words::step_over));
        });
}

void write_refusal(html::Out& out, Viewer const& viewer, WorkPage const& page)
{
    if (!page.refusal)
        return;
    html::write(
        out, R"(<div class="error-summary" role="alert"><h2>{}</h2><p>{}</p>{}<p>{}</p>{}</div>)",
        viewer.say(words::refused_title), viewer.say(why_words(page.refusal->why)),
        [&](html::Out& part) {
            if (!page.refusal->problems.empty())
                html::write(
                    part, "<ul>{}</ul>",
                    html::each(page.refusal->problems, [&](html::Out& item, content::Problem const& problem) {
                        html::write(item, "<li>{}</li>", editing::in_words(viewer, page.kind, problem).words);
                    }));
        },
        viewer.say(words::refused_safe),
        [&](html::Out& part) {
            if (page.refusal->why == Refusal::Why::changed && page.row)
                write_over(part, viewer, page);
        });
}

void write_text_or_changes(html::Out& out, Viewer const& viewer, WorkPage const& page, std::string_view title)
{
    if (!page.row)
        return html::write(
            out,
            R"(<section class="section" aria-label="{}">)"
            R"(<div class="read__frame"><h2 lang="{}">{}</h2>{}</div></section>)",
            viewer.say(words::work_text), content::foreign(viewer, page.work.language), title,
            [&](html::Out& part) { write_text(part, viewer, page.kind, page.work.draft); });
    auto after = page.work.draft;
    after.status = page.row->draft.status;
    html::write(
        out, R"(<section class="section" id="changes"><h2>{}</h2>{}</section>)", viewer.say(words::work_changes),
        [&](html::Out& part) {
            if (!write_changes(part, viewer, page.kind, {page.row->draft, after}))
                html::write(part, "<p>{}</p>", viewer.say(words::work_no_changes));
        });
}

void write_event(html::Out& out, Viewer const& viewer, Event const& event)
{
    auto const name = event.actor.empty() ? std::string(viewer.say(words::name_gone)) : event.actor;
    html::write(
        out, R"(<li><p><strong>{}</strong> {}</p><p class="meta"><time datetime="{}">{}</time>, {}</p>{}</li>)", name,
        viewer.say(event_words(event.what)), text::iso_time(event.at), text::write_time(viewer.language, event.at),
        viewer.say(words::work_version{.number = event.version}), [&](html::Out& part) {
            if (!event.words.empty())
                html::write(part, R"(<blockquote class="review-words">{}</blockquote>)", event.words);
        });
}

void write_events(html::Out& out, Viewer const& viewer, WorkPage const& page)
{
    if (!page.events.empty())
        html::write(
            out, R"(<section class="section"><h2>{}</h2><ol class="review-events">{}</ol></section>)",
            viewer.say(words::work_happened),
            html::each(page.events, [&](html::Out& part, Event const& event) { write_event(part, viewer, event); }));
}

}

html::Page work_page(Viewer const& viewer, WorkPage const& page)
{
    auto const& draft = page.work.draft;
    auto const title = draft.title.empty() ? std::string(viewer.say(words::untitled)) : draft.title;
    auto result = blank(
        viewer, viewer.say(words::work_title{.title = title}), steps_path(Language::nl, page.work.id),
        steps_path(Language::en, page.work.id));
    bool const reviews = page.person.may(http::Access::publish);
    auto const writing = viewer.language == Language::nl ? "/schrijven" : "/en/write";
    result.breadcrumbs = {
        {std::string(viewer.say(reviews ? words::waiting_title : words::work_write)),
         reviews ? waiting_path(viewer.language) : writing}};
    result.main = html::fragment(
        R"(<div class="review">{}{}{}{}{}{}{}</div>)", [&](html::Out& out) { write_refusal(out, viewer, page); },
        [&](html::Out& out) { write_head(out, viewer, page, result.title); },
        [&](html::Out& out) { write_track(out, viewer, page); },
        [&](html::Out& out) { write_steps(out, viewer, page); },
        [&](html::Out& out) { write_remarks(out, viewer, page); },
        [&](html::Out& out) { write_text_or_changes(out, viewer, page, title); },
        [&](html::Out& out) { write_events(out, viewer, page); });
    return result;
}

}
