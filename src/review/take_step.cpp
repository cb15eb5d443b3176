// POST /schrijven/{id}/nakijken: somebody takes a step with a work.
#include "platform/text/moment.h"
#include "review/addresses.h"
#include "review/handlers.h"
#include "review/local_time.h"
#include "review/show_work.h"
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

Asked read(Review& review, Viewer const& viewer, http::Form const& form, Step step)
{
    Asked asked;
    auto& wanted = asked.wanted;
    wanted.step = step;
    wanted.version = number(form.value("version").value_or(""));
    if (step == Step::ask_changes)
    {
        wanted.words = std::string(form.value("words").value_or("").substr(0, 16'000));
        if (wanted.words.find_first_not_of(" \n\t") == std::string::npos)
            asked.errors.push_back({"words", std::string(viewer.say(words::refused_words_needed))});
    }
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

text::Message flash_of(Step step)
{
    switch (step)
    {
    case Step::submit: return words::flash_submit;
    case Step::take_back: return words::flash_take_back;
    case Step::ask_changes: return words::flash_ask_changes;
    case Step::approve: return words::flash_approve;
    case Step::start_reading: return words::flash_reading;
    case Step::finish_reading: return words::flash_finish_reading;
    case Step::unplan: return words::flash_unplan;
    default: return words::flash_publish;
    }
}

http::Response done(Viewer const& viewer, Wanted const& wanted, editing::Work const& work, content::Kind const& kind)
{
    if (wanted.step == Step::publish)
        return http::see_other(content::entry_path(kind, work.language, work.draft.slug), words::flash_publish);
    auto const path = steps_path(viewer.language, work.id);
    if (wanted.step == Step::plan)
        return http::see_other(
            path, viewer.say(words::flash_plan{.time = text::write_time(viewer.language, *wanted.at)}));
    return http::see_other(path, flash_of(wanted.step));
}

void explain(WorkPage& page, Viewer const& viewer, Taken const& taken)
{
    if (!taken.refusal.ok())
        page.refusal = taken.refusal;
    else if (taken.verdict == Verdict::own_text)
        page.errors.push_back({"own", std::string(viewer.say(words::refused_own_needed))});
    else if (taken.verdict == Verdict::not_theirs)
        page.errors.push_back({"", std::string(viewer.say(words::refused_not_theirs))});
    else
        page.errors.push_back({"", std::string(viewer.say(words::refused_not_now))});
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
            return done(viewer, asked.wanted, *work, *review.content.kinds().find(work->kind));
    }
    auto const now = find_work(review, request);
    if (!now)
        return http::not_found();
    auto page = read_work_page(review, request.person(), *now);
    page.errors = asked.errors;
    page.typed_words = asked.wanted.words;
    page.typed_time = std::string(request.form().value("at").value_or(""));
    if (asked.errors.empty())
        explain(page, viewer, taken);
    return http::unprocessable(work_page(viewer, page));
}

}
