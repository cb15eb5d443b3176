// Who may take which step with a text, and where that leads.
#include "review/rules.h"

#include <algorithm>
#include <array>

namespace review {

namespace {

using editing::State;
using http::Access;

constexpr std::array<std::string_view, std::size(all_steps)> codes{
    "submit",         "take_back",    "ask_changes", "approve", "start_reading",
    "finish_reading", "stop_reading", "publish",     "plan",    "unplan"};

bool is_theirs(Step step, http::Person const& person)
{
    if (step == Step::submit || step == Step::take_back)
        return person.may(Access::write);
    if (step == Step::start_reading || step == Step::finish_reading)
        return person.may(Access::publish) && !person.municipal;
    if (step == Step::stop_reading) // who sets how many have to read along
        return person.may(Access::manage) && !person.municipal;
    return person.may(Access::publish);
}

// Without steps there is nothing to wait for: who may publish does so from the start.
bool may_be_published(Situation const& situation)
{
    if (situation.state == State::ready)
        return true;
    return situation.state == State::draft && !situation.steps.review && !situation.wants_reading;
}

bool is_time_for(Step step, Situation const& situation)
{
    auto const state = situation.state;
    switch (step)
    {
    case Step::submit: return state == State::draft;
    case Step::take_back: return state == State::in_review;
    case Step::ask_changes: return state != State::draft;
    case Step::approve: return state == State::in_review || (state == State::draft && situation.steps.review);
    case Step::start_reading: return state == State::in_review || state == State::ready;
    case Step::finish_reading: return state == State::reading_along;
    case Step::stop_reading: return state == State::reading_along && situation.readings < readings_needed(situation);
    case Step::publish:
    case Step::plan: return may_be_published(situation);
    case Step::unplan: return situation.planned;
    }
    return false;
}

// What somebody wrote on is approved by somebody who did not, as long as there is such a person.
Verdict judge_approval(Situation const& situation)
{
    if (!situation.own || !situation.steps.four_eyes)
        return Verdict::allowed;
    return situation.others_approve ? Verdict::four_eyes : Verdict::own_text;
}

Verdict judge_reading(Situation const& situation)
{
    if (situation.undecided > 0)
        return Verdict::undecided;
    return situation.readings < readings_needed(situation) ? Verdict::too_few : Verdict::allowed;
}

State after_approval(Situation const& situation)
{
    return situation.wants_reading && !situation.read ? State::reading_along : State::ready;
}

// A round takes nothing away from a text, unless it was rewritten meanwhile and that takes somebody else's eyes: who
// ends it may approve, and is told that what was changed is approved with it.
State after_reading(Situation const& situation)
{
    auto const& steps = situation.steps;
    if (!steps.review)
        return State::ready;
    return steps.four_eyes && situation.rewritten ? State::in_review : situation.returns_to;
}

}

int readings_needed(Situation const& situation)
{
    return situation.wants_reading ? situation.steps.readings : 0;
}

bool deserves_mark(Situation const& situation)
{
    return situation.read && situation.of_these_words >= situation.steps.readings;
}

int readings_lost(Situation const& situation)
{
    if (situation.readings <= situation.of_these_words)
        return 0;
    return std::max(0, situation.steps.readings - situation.of_these_words);
}

bool approves_change(Situation const& situation)
{
    return situation.state == State::reading_along && situation.rewritten && situation.steps.review
        && after_reading(situation) == State::ready;
}

Steps default_steps(std::string_view kind)
{
    if (kind == "media")
        return {.review = false};
    if (kind == "news" || kind == "activity")
        return {};
    static constexpr std::string_view with_readers[] = {"page", "insight", "story", "help", "material"};
    bool const read_along = std::ranges::find(with_readers, kind) != std::end(with_readers);
    return {.read_along = read_along, .four_eyes = kind == "help" || kind == "insight"};
}

std::string_view code(Step step)
{
    return codes[static_cast<std::size_t>(step)];
}

std::optional<Step> step_from(std::string_view code)
{
    auto const* const found = std::ranges::find(codes, code);
    return found == codes.end() ? std::nullopt : std::optional(static_cast<Step>(found - codes.begin()));
}

Verdict judge(Step step, Situation const& situation, http::Person const& person)
{
    if (!is_theirs(step, person))
        return Verdict::not_theirs;
    if (!is_time_for(step, situation))
        return Verdict::not_now;
    if (step == Step::approve)
        return judge_approval(situation);
    if (step == Step::finish_reading)
        return judge_reading(situation);
    if (step == Step::stop_reading && situation.undecided > 0)
        return Verdict::undecided;
    return Verdict::allowed;
}

std::optional<editing::State> after(Step step, Situation const& situation)
{
    switch (step)
    {
    case Step::submit:
        if (situation.steps.review)
            return State::in_review;
        return after_approval(situation);
    case Step::take_back:
    case Step::ask_changes: return State::draft;
    case Step::approve: return after_approval(situation);
    case Step::start_reading: return State::reading_along;
    case Step::finish_reading:
    case Step::stop_reading: return after_reading(situation);
    default: return std::nullopt;
    }
}

editing::State reading_returns_to(Step step, Situation const& situation)
{
    return step == Step::start_reading ? situation.state : State::ready;
}

}
