// HTML of what readers said about a work, and of what was done with it.
#include "review/pages.h"

#include "platform/html/write.h"
#include "review/addresses.h"
#include "review/remark_parts.h"
#include "review/state_words.h"

#include "text/review.h"

namespace review {

namespace {

namespace words = text::review;

std::vector<html::Option> decisions(Viewer const& viewer)
{
    std::vector<html::Option> options;
    for (auto const decision : {Decision::changed, Decision::partly, Decision::not_done})
        options.push_back({std::string(code(decision)), std::string(viewer.say(decision_words(decision)))});
    return options;
}

void write_decide(html::Out& out, Viewer const& viewer, WorkPage const& page, Remark const& remark)
{
    bool const again = page.answering == remark.id;
    auto const chosen = again ? page.typed_decision : remark.decision ? std::string(code(*remark.decision)) : "";
    auto const reason = again ? page.typed_reason : remark.reason;
    auto const number = std::to_string(remark.id.value);
    auto const decision_name = "decision-" + number;
    auto const reason_name = "reason-" + number;
    html::write(
        out, R"(<form class="form" method="post" action="{}">{}</form>)",
        html::Url::from_path(
            waiting_path(viewer.language) + "/" + std::to_string(page.work.id.value)
            + (viewer.language == text::Language::nl ? "/opmerking/" : "/remark/") + number),
        [&](html::Out& inner) {
            html::FormWriter form(inner, viewer.language, page.errors);
            form.radios({.name = decision_name, .label = viewer.say(words::remarks_decide)}, decisions(viewer), chosen);
            form.area(
                {.name = reason_name,
                 .label = viewer.say(words::remarks_reason),
                 .hint = viewer.say(words::remarks_reason_hint)},
                {.value = reason, .rows = 3, .most = 2000});
            form.button("do", "decide", viewer.say(words::remarks_save));
        });
}

void write_answer(html::Out& out, Viewer const& viewer, WorkPage const& page, Remark const& remark)
{
    if (!page.person.may(http::Access::publish))
        return;
    bool const again = page.answering == remark.id;
    if (!remark.decision || again)
        return write_decide(out, viewer, page, remark);
    html::write(
        out, R"(<details class="fold"><summary>{}</summary>{}</details>)", viewer.say(words::remarks_change),
        [&](html::Out& part) { write_decide(part, viewer, page, remark); });
}

// What visitors will be told of it.
text::Message mark_words(Situation const& situation)
{
    if (deserves_mark(situation))
        return words::work_was_read;
    if (readings_lost(situation) > 0)
        return words::work_read_before;
    return situation.readings > 0 ? words::work_read_by_few : words::work_read_by_nobody;
}

void write_counts(html::Out& out, Viewer const& viewer, Readings const& readings)
{
    html::write(
        out, R"(<p>{}</p><dl class="review-counts">{}</dl>)",
        viewer.say(words::remarks_readings{.count = readings.readings.size()}), [&](html::Out& part) {
            for (std::size_t i = 0; i < questions.size(); ++i)
            {
                std::array<int, 3> counts{};
                for (auto const& reading : readings.readings)
                    ++counts[static_cast<std::size_t>(reading.answers[i])];
                html::write(
                    part, "<dt>{}</dt><dd>{}</dd>", viewer.say(question_words(questions[i])), [&](html::Out& dd) {
                        std::string_view between;
                        for (auto const answer : {Answer::yes, Answer::doubt, Answer::no})
                            if (auto const count = counts[static_cast<std::size_t>(answer)]; count > 0)
                            {
                                html::write(dd, "{}{}: {}", between, viewer.say(answer_words(answer)), count);
                                between = ", ";
                            }
                    });
            }
        });
}

}

void write_remark(html::Out& out, Viewer const& viewer, Remark const& remark)
{
    auto const name = remark.reader.empty() ? std::string(viewer.say(words::reader)) : remark.reader;
    html::write(
        out,
        R"(<p class="remark__about">{}</p>{}<blockquote class="review-words">{}</blockquote><p class="meta">{}</p>)",
        viewer.say(question_words(remark.question)),
        [&](html::Out& part) {
            if (!remark.quote.empty())
                html::write(part, R"(<p class="remark__quote"><q>{}</q></p>)", remark.quote);
        },
        remark.words, viewer.say(words::remarks_by{.name = name, .version = remark.version}));
}

void write_decision(html::Out& out, Viewer const& viewer, Remark const& remark)
{
    if (!remark.decision)
        return html::write(out, R"(<p class="remark__waits">{}</p>)", viewer.say(words::remarks_waits));
    auto const name = remark.decided_by.empty() ? std::string(viewer.say(words::name_gone)) : remark.decided_by;
    html::write(
        out, R"(<div class="remark__decision"><p><strong>{}</strong></p><p>{}</p><p class="meta">{}</p></div>)",
        viewer.say(decision_words(*remark.decision)), remark.reason,
        viewer.say(words::remarks_decided{
            .name = name, .time = text::write_time(viewer.language, remark.decided_at.value_or(base::Time()))}));
}

void write_remarks(html::Out& out, Viewer const& viewer, WorkPage const& page)
{
    auto const& said = page.readings;
    bool const ended = page.situation.read && page.situation.wants_reading;
    if (page.person.municipal || (said.readings.empty() && page.work.state != editing::State::reading_along && !ended))
        return;
    html::write(
        out, R"(<section class="section" id="remarks"><h2>{}</h2>{}{}</section>)", viewer.say(words::remarks_title),
        [&](html::Out& part) {
            if (page.situation.read)
                html::write(part, "<p>{}</p>", viewer.say(mark_words(page.situation)));
            if (!said.readings.empty())
                write_counts(part, viewer, said);
        },
        [&](html::Out& part) {
            if (page.person.may(http::Access::publish) && page.work.state == editing::State::reading_along)
                html::write(
                    part, R"(<p><a href="{}">{}</a></p>)", html::Url::from_path(record_path(viewer.language, {})),
                    viewer.say(words::record_title));
            if (said.remarks.empty())
                return html::write(part, "<p>{}</p>", viewer.say(words::remarks_none));
            html::write(
                part, R"(<ol class="remarks">{}</ol>)",
                html::each(said.remarks, [&](html::Out& item, Remark const& one) {
                    html::write(
                        item, R"(<li class="remark" id="remark-{}">{}{}{}</li>)", one.id.value,
                        [&](html::Out& inner) { write_remark(inner, viewer, one); },
                        [&](html::Out& inner) { write_decision(inner, viewer, one); },
                        [&](html::Out& inner) { write_answer(inner, viewer, page, one); });
                }));
        });
}

}
