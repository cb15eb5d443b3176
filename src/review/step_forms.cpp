// The steps that somebody may take with a work now.
#include "review/step_forms.h"

#include "editing/dates.h"
#include "platform/html/write.h"
#include "review/addresses.h"
#include "review/asked.h"
#include "review/state_words.h"

#include "text/review.h"

namespace review {

namespace {

namespace words = text::review;
using Weight = html::FormWriter::Weight;

bool allows(WorkPage const& page, Step step)
{
    // Approving leads to readers already.
    if (step == Step::start_reading && page.work.state == editing::State::in_review && page.situation.wants_reading)
        return false;
    auto const verdict = judge(step, page.situation, page.person);
    return verdict == Verdict::allowed || verdict == Verdict::own_text;
}

// The step that leads on; the others stand after it, quieter.
Weight weight_of(WorkPage const& page, Step step)
{
    bool const asked = asked_to_change(page.events) != nullptr;
    if (step == Step::submit)
        return asked || !page.person.may(http::Access::publish) ? Weight::primary : Weight::secondary;
    if (step == Step::approve)
        return asked ? Weight::secondary : Weight::primary;
    if (step == Step::finish_reading || step == Step::publish)
        return Weight::primary;
    return Weight::secondary;
}

std::string local_now(std::optional<base::Time> at)
{
    if (!at)
        return {};
    auto const iso = text::iso_time(*at);
    return editing::shown_date(iso.substr(0, 10)) + " " + iso.substr(11, 5);
}

std::vector<html::Option> expert_options(WorkPage const& page)
{
    std::vector<html::Option> options;
    for (auto const& expert : page.experts)
        options.push_back({std::to_string(expert.id.value), expert.name});
    return options;
}

// What goes with a step in words.
void write_words(html::FormWriter& form, Viewer const& viewer, WorkPage const& page, Step step)
{
    html::Area const area{.value = page.tried == step ? page.typed_words : std::string_view(), .rows = 4, .most = 4000};
    if (step == Step::ask_changes)
        form.area(
            {.name = words_field(step),
             .label = viewer.say(words::step_ask_changes_words),
             .hint = viewer.say(words::step_ask_changes_hint)},
            area);
    if (step == Step::stop_reading)
        form.area(
            {.name = words_field(step),
             .label = viewer.say(words::step_stop_reading_words),
             .hint = viewer.say(words::step_stop_reading_hint)},
            area);
    if (step == Step::submit && asked_to_change(page.events))
        form.area(
            {.name = words_field(step),
             .label = viewer.say(words::step_submit_words),
             .hint = viewer.say(words::step_submit_hint),
             .demand = html::Demand::optional},
            area);
}

void write_fields(html::FormWriter& form, Viewer const& viewer, WorkPage const& page, Step step)
{
    write_words(form, viewer, page, step);
    if (step == Step::plan)
    {
        auto const at = page.typed_time.empty() ? local_now(page.work.publish_at) : page.typed_time;
        form.line(
            {.name = "at", .label = viewer.say(words::step_plan_at), .hint = viewer.say(words::step_plan_hint)},
            {.value = at, .most = 40, .width = html::Line::Width::narrow});
    }
    if (judge(step, page.situation, page.person) == Verdict::own_text)
        form.tick(
            {.name = "own", .label = viewer.say(words::step_own), .hint = viewer.say(words::step_own_hint)}, "yes",
            false);
    if (after(step, page.situation) == editing::State::reading_along && !page.experts.empty())
        form.boxes(
            {.name = "invited",
             .label = viewer.say(words::step_invite),
             .hint = viewer.say(words::step_invite_hint),
             .demand = html::Demand::optional},
            expert_options(page), {});
}

text::Message name_of(WorkPage const& page, Step step)
{
    if (step == Step::submit && page.situation.steps.review && asked_to_change(page.events))
        return words::step_submit_again;
    return step_words(step, page.situation);
}

bool is_folded(Step step)
{
    return step == Step::ask_changes || step == Step::plan || step == Step::start_reading || step == Step::stop_reading;
}

void write_form(html::Out& out, Viewer const& viewer, WorkPage const& page, Step step)
{
    auto const body = [&](html::Out& part) {
        html::write(
            part, R"(<form class="form review-step" method="post" action="{}">{}</form>)",
            html::Url::from_path(steps_path(viewer.language, page.work.id)), [&](html::Out& inner) {
                html::FormWriter form(inner, viewer.language, page.errors);
                form.hidden("version", std::to_string(page.work.version));
                write_fields(form, viewer, page, step);
                auto const weight = weight_of(page, step);
                form.button("step", code(step), viewer.say(name_of(page, step)), weight);
            });
    };
    if (is_folded(step))
        html::write(
            out, R"(<details class="fold" open="{}"><summary>{}</summary>{}</details>)", page.tried == step,
            viewer.say(name_of(page, step)), body);
    else
        body(out);
}

void write_reason(html::Out& out, std::string const& words)
{
    html::write(out, R"(<p class="review-why">{}</p>)", words);
}

// What has to happen first, for who could do it otherwise.
void write_reasons(html::Out& out, Viewer const& viewer, WorkPage const& page)
{
    auto const& how = page.situation;
    if (page.work.publish_at)
        write_reason(
            out, viewer.say(words::work_planned{.time = text::write_time(viewer.language, *page.work.publish_at)}));
    if (judge(Step::approve, how, page.person) == Verdict::four_eyes)
        write_reason(out, std::string(viewer.say(words::work_four_eyes)));
    if (page.person.municipal || how.state != editing::State::reading_along)
        return;
    if (how.undecided > 0)
        write_reason(out, viewer.say(words::work_undecided{.count = how.undecided}));
    if (auto const lost = readings_lost(how); lost > 0)
        write_reason(out, viewer.say(words::work_changed_since{.count = lost}));
    if (approves_change(how) && page.person.may(http::Access::publish))
        write_reason(out, std::string(viewer.say(words::work_approves_change)));
    auto const needed = readings_needed(how);
    if (how.readings >= needed)
        return;
    write_reason(out, viewer.say(words::work_too_few{.count = needed - how.readings}));
    if (how.able < needed)
        write_reason(
            out,
            viewer.say(words::work_able{.count = how.able}) + " " + std::string(viewer.say(words::work_able_hint)));
}

void write_links(html::Out& out, Viewer const& viewer, WorkPage const& page)
{
    auto const write = html::Url::from_path(write_path(viewer.language, page.work.id));
    auto const preview = html::Url::from_path(
        steps_path(viewer.language, page.work.id)
        + (viewer.language == text::Language::nl ? "/voorbeeld" : "/preview"));
    html::write(
        out, R"(<ul class="plain review-ways"><li><a href="{}">{}</a></li><li><a href="{}">{}</a></li></ul>)", write,
        viewer.say(words::work_write), preview, viewer.say(words::work_preview));
}

}

std::string_view words_field(Step step)
{
    switch (step)
    {
    case Step::ask_changes: return "words";
    case Step::submit: return "done";
    case Step::stop_reading: return "why";
    default: return {};
    }
}

void write_steps(html::Out& out, Viewer const& viewer, WorkPage const& page)
{
    bool any = false;
    for (auto const step : all_steps)
        any = any || allows(page, step);
    html::write(
        out, R"(<section class="section review-todo" id="steps"><h2>{}</h2>{}{}{}{}{}</section>)",
        viewer.say(words::work_todo), [&](html::Out& part) { write_asked(part, viewer, page.events); },
        [&](html::Out& part) { html::FormWriter(part, viewer.language, page.errors).summary(); },
        [&](html::Out& part) { write_reasons(part, viewer, page); },
        [&](html::Out& part) {
            if (!any)
                return html::write(part, "<p>{}</p>", viewer.say(words::work_nothing));
            for (auto const weight : {Weight::primary, Weight::secondary})
                for (auto const step : all_steps)
                    if (allows(page, step) && !is_folded(step) && weight_of(page, step) == weight)
                        write_form(part, viewer, page, step);
            for (auto const step : all_steps)
                if (allows(page, step) && is_folded(step))
                    write_form(part, viewer, page, step);
        },
        [&](html::Out& part) { write_links(part, viewer, page); });
}

}
