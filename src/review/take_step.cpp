// POST /schrijven/{id}/nakijken: somebody takes a step with a work.
#include "platform/text/moment.h"
#include "platform/text/utf8.h"
#include "review/addresses.h"
#include "review/handlers.h"
#include "review/local_time.h"
#include "review/show_work.h"
#include "review/step_forms.h"
#include "review/steps.h"

#include "text/review.h"

namespace review {

namespace {

namespace words = text::review;

struct Asked
{
    Wanted wanted;
    std::vector<html::FieldError> errors = {};
};

void read_time(Asked& asked, Review& review, Viewer const& viewer, std::string_view typed)
{
    auto const time = local_time(typed);
    auto const wrong = [&](text::Message message) { asked.errors.push_back({"at", std::string(viewer.say(message))}); };
    if (time.how == LocalTime::How::unreadable)
        wrong(words::refused_time);
    else if (time.how == LocalTime::How::skipped)
        wrong(words::refused_time_skipped);
    else if (time.moment <= review.clock.now())
        wrong(words::refused_time_past);
    else
        asked.wanted.at = time.moment;
}

// A reason is what these steps are about; what was done is told or not.
void read_words(Asked& asked, Viewer const& viewer, http::Form const& form)
{
    auto const step = asked.wanted.step;
    auto const field = words_field(step);
    if (field.empty())
        return;
    asked.wanted.words = text::shorten(form.value(field).value_or(""), 4000);
    if (step == Step::submit || asked.wanted.words.find_first_not_of(" \n\t") != std::string::npos)
        return;
    auto const sentence = step == Step::ask_changes ? words::refused_words_needed : words::refused_reason_needed;
    asked.errors.push_back({std::string(field), std::string(viewer.say(sentence))});
}

Asked read(Review& review, Viewer const& viewer, http::Form const& form, Step step)
{
    Asked asked;
    auto& wanted = asked.wanted;
    wanted.step = step;
    wanted.version = number(form.value("version").value_or(""));
    read_words(asked, viewer, form);
    if (step == Step::plan)
        read_time(asked, review, viewer, form.value("at").value_or(""));
    wanted.own = form.value("own") == "yes" ? Own::yes : Own::no;
    for (auto const id : form.values("invited"))
        if (auto const person = number(id))
            wanted.invited.push_back(PersonId{person});
    if (auto const over = number(form.value("over").value_or("")))
        wanted.over = over;
    return asked;
}

// Only who reads along may be invited, whatever a form says.
void keep_experts(Review& review, http::Person const& person, Wanted& wanted)
{
    if (wanted.invited.empty())
        return;
    auto const experts = store::experts(review.db, person);
    std::erase_if(wanted.invited, [&](PersonId id) {
        return std::ranges::find(experts, id, &store::Expert::id) == experts.end();
    });
}

text::Message flash_of(Step step, editing::State now)
{
    switch (step)
    {
    case Step::submit: return words::flash_submit;
    case Step::take_back: return words::flash_take_back;
    case Step::ask_changes: return words::flash_ask_changes;
    case Step::approve: return words::flash_approve;
    case Step::start_reading: return words::flash_reading;
    case Step::finish_reading:
    case Step::stop_reading:
        return now == editing::State::ready ? words::flash_finish_reading : words::flash_finish_reading_review;
    case Step::unplan: return words::flash_unplan;
    default: return words::flash_publish;
    }
}

// A step that was taken, and the work as it was before.
struct Done
{
    Wanted const& wanted;
    editing::Work const& work;
};

http::Response done(Review& review, Viewer const& viewer, http::Request const& request, Done const& taken)
{
    auto const& [wanted, work] = taken;
    if (wanted.step == Step::publish)
    {
        auto const& kind = *review.content.kinds().find(work.kind);
        return http::see_other(content::entry_path(kind, work.language, work.draft.slug), words::flash_publish);
    }
    auto const path = steps_path(viewer.language, work.id);
    if (wanted.step == Step::plan)
        return http::see_other(
            path, viewer.say(words::flash_plan{.time = text::write_time(viewer.language, *wanted.at)}));
    auto const now = find_work(review, request);
    return http::see_other(path, flash_of(wanted.step, now ? now->state : work.state));
}

std::string why_not(Viewer const& viewer, Situation const& how, Verdict verdict)
{
    switch (verdict)
    {
    case Verdict::not_theirs: return std::string(viewer.say(words::refused_not_theirs));
    case Verdict::four_eyes: return std::string(viewer.say(words::work_four_eyes));
    case Verdict::undecided: return viewer.say(words::work_undecided{.count = how.undecided});
    case Verdict::too_few: return viewer.say(words::work_too_few{.count = readings_needed(how) - how.readings});
    default: return std::string(viewer.say(words::refused_not_now));
    }
}

void explain(WorkPage& page, Viewer const& viewer, Taken const& taken)
{
    if (!taken.refusal.ok())
        page.refusal = taken.refusal;
    else if (taken.verdict == Verdict::own_text)
        page.errors.push_back({"own", std::string(viewer.say(words::refused_own_needed))});
    else
        page.errors.push_back({"", why_not(viewer, page.situation, taken.verdict)});
}

}

http::Response take_step(Review& review, http::Request const& request)
{
    auto const step = step_from(request.form().value("step").value_or(""));
    auto const work = find_work(review, request);
    if (!work)
        return http::not_found();
    if (!step)
        return http::bad_request();
    auto const viewer = content::viewer(review.content, review.clock, request);
    auto asked = read(review, viewer, request.form(), *step);
    keep_experts(review, request.person(), asked.wanted);
    Taken taken;
    if (asked.errors.empty())
    {
        taken = take(review, request.person(), *work, asked.wanted);
        if (taken.ok())
            return done(review, viewer, request, {asked.wanted, *work});
    }
    auto const now = find_work(review, request);
    if (!now)
        return http::not_found();
    auto page = read_work_page(review, request.person(), *now);
    page.errors = asked.errors;
    page.tried = *step;
    page.typed_words = asked.wanted.words;
    page.typed_time = std::string(request.form().value("at").value_or(""));
    if (asked.errors.empty())
        explain(page, viewer, taken);
    return http::unprocessable(work_page(viewer, page));
}

}
