// What a reviewer asked the writer to change.
#include "review/asked.h"

#include "accounts/rights.h"
#include "platform/html/write.h"
#include "review/handlers.h"
#include "review/remark_parts.h"

#include "text/review.h"

namespace review {

namespace {

namespace words = text::review;

std::string_view role_words(Viewer const& viewer, Event const& event)
{
    auto const role = accounts::role_from(event.role);
    return viewer.say(role ? accounts::about(*role).label : words::asked_somebody);
}

void write_said(html::Out& out, Viewer const& viewer, Event const& asked)
{
    html::write(
        out, R"(<p class="meta">{}</p><blockquote class="review-words">{}</blockquote>)",
        viewer.say(
            words::asked_by{.role = role_words(viewer, asked), .time = text::write_time(viewer.language, asked.at)}),
        asked.words);
}

void write_open_remarks(html::Out& out, Viewer const& viewer, std::vector<Remark> const& remarks)
{
    if (!remarks.empty())
        html::write(
            out, R"(<p>{}</p><ul class="remarks">{}</ul>)", viewer.say(words::asked_remarks),
            html::each(remarks, [&](html::Out& item, Remark const& remark) {
                html::write(item, R"(<li class="remark">{}</li>)", [&](html::Out& inner) {
                    write_remark(inner, viewer, remark);
                });
            }));
}

bool is_step(Event const& event, Step step)
{
    return event.what == code(step);
}

}

Event const* asked_to_change(std::span<Event const> events)
{
    int undone = 0;
    for (auto const& event : events)
    {
        if (is_step(event, Step::take_back))
            ++undone;
        else if (is_step(event, Step::submit) && undone > 0)
            --undone;
        else
            return is_step(event, Step::ask_changes) ? &event : nullptr;
    }
    return nullptr;
}

void write_asked(html::Out& out, Viewer const& viewer, std::span<Event const> events)
{
    bool const sent = !events.empty() && is_step(events.front(), Step::submit);
    auto const* const asked = asked_to_change(sent ? events.subspan(1) : events);
    if (!asked)
        return;
    html::write(
        out, R"(<div class="review-why">{}{}</div>)", [&](html::Out& part) { write_said(part, viewer, *asked); },
        [&](html::Out& part) {
            if (sent && !events.front().words.empty())
                html::write(
                    part, R"(<p class="meta">{}</p><blockquote class="review-words">{}</blockquote>)",
                    viewer.say(words::asked_done), events.front().words);
        });
}

html::Fragment asked_of(Review& review, http::Request const& request, editing::WorkId work)
{
    auto const events = store::events(review.db, work);
    auto const* const asked = asked_to_change(events);
    if (!asked)
        return {};
    auto const viewer = content::viewer(review.content, review.clock, request);
    auto const remarks = store::open_remarks(review.db, request.person(), work);
    return html::fragment(
        R"(<section class="write__asked" aria-labelledby="asked"><h2 id="asked">{}</h2>{}{}<p>{}</p></section>)",
        viewer.say(words::asked_title), [&](html::Out& out) { write_said(out, viewer, *asked); },
        [&](html::Out& out) { write_open_remarks(out, viewer, remarks); }, viewer.say(words::asked_then));
}

}
