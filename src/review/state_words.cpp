// Words for states, steps and answers.
#include "review/state_words.h"

#include "text/review.h"

#include <algorithm>
#include <utility>

namespace review {

namespace words = text::review;

text::Message state_words(editing::State state)
{
    switch (state)
    {
    case editing::State::draft: return words::state_draft;
    case editing::State::in_review: return words::state_in_review;
    case editing::State::reading_along: return words::state_reading_along;
    case editing::State::ready: return words::state_ready;
    }
    return words::state_draft;
}

text::Message step_words(Step step, Situation const& situation)
{
    switch (step)
    {
    case Step::submit: return situation.steps.review ? words::step_submit : words::step_submit_ready;
    case Step::take_back: return words::step_take_back;
    case Step::ask_changes: return words::step_ask_changes;
    case Step::approve:
        return after(step, situation) == editing::State::reading_along ? words::step_approve_read : words::step_approve;
    case Step::start_reading: return words::step_start_reading;
    case Step::finish_reading: return words::step_finish_reading;
    case Step::stop_reading: return words::step_stop_reading;
    case Step::publish: return words::step_publish;
    case Step::plan: return situation.planned ? words::step_plan_again : words::step_plan;
    case Step::unplan: return words::step_unplan;
    }
    return words::step_submit;
}

text::Message event_words(std::string_view what)
{
    static constexpr std::pair<std::string_view, text::Message> table[] = {
        {"submit", words::did_submit},
        {"take_back", words::did_take_back},
        {"ask_changes", words::did_ask_changes},
        {"approve", words::did_approve},
        {"start_reading", words::did_start_reading},
        {"finish_reading", words::did_finish_reading},
        {"stop_reading", words::did_stop_reading},
        {"plan", words::did_plan},
        {"unplan", words::did_unplan},
        {"schedule_failed", words::did_schedule_failed},
    };
    auto const* const found = std::ranges::find(table, what, [](auto const& pair) { return pair.first; });
    return found == std::end(table) ? words::did_submit : found->second;
}

text::Message question_words(Question question)
{
    switch (question)
    {
    case Question::clear: return words::question_clear;
    case Question::correct: return words::question_correct;
    case Question::just: return words::question_just;
    case Question::part: return words::remarks_on_part;
    }
    return words::remarks_on_part;
}

text::Message answer_words(Answer answer)
{
    if (answer == Answer::yes)
        return words::question_yes;
    return answer == Answer::doubt ? words::question_doubt : words::question_no;
}

text::Message decision_words(Decision decision)
{
    if (decision == Decision::changed)
        return words::remarks_changed;
    return decision == Decision::partly ? words::remarks_partly : words::remarks_not;
}

}
