// Tests of the rules of review, as a table: step by step, state by state, person by person.
#include "review/rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

namespace review {

namespace {

using editing::State;
using http::Access;

http::Person somebody(http::Rights rights)
{
    return {.id = 7, .rights = rights};
}

http::Person writer()
{
    return somebody({Access::write});
}

http::Person editor()
{
    return somebody({Access::write, Access::publish});
}

constexpr State states[] = {State::draft, State::in_review, State::reading_along, State::ready};

std::set<State> open_to(Step step, http::Person const& person, Situation situation)
{
    std::set<State> found;
    for (auto const state : states)
    {
        situation.state = state;
        if (judge(step, situation, person) == Verdict::allowed)
            found.insert(state);
    }
    return found;
}

Situation whole_way()
{
    return {.steps = {.review = true, .read_along = true}, .wants_reading = true, .planned = true, .readings = 2};
}

}

TEST(ReviewRules, EachStepHasItsStates)
{
    std::map<Step, std::set<State>> const table{
        {Step::submit, {State::draft}},
        {Step::take_back, {State::in_review}},
        {Step::ask_changes, {State::in_review, State::reading_along, State::ready}},
        {Step::approve, {State::draft, State::in_review}},
        {Step::start_reading, {State::in_review, State::ready}},
        {Step::finish_reading, {State::reading_along}},
        {Step::stop_reading, {}}, // enough have read
        {Step::publish, {State::ready}},
        {Step::plan, {State::ready}},
        {Step::unplan, {State::draft, State::in_review, State::reading_along, State::ready}},
    };
    ASSERT_EQ(table.size(), std::size(all_steps));
    for (auto const& [step, expected] : table)
        EXPECT_EQ(open_to(step, editor(), whole_way()), expected) << code(step);
}

TEST(ReviewRules, WhoOnlyWritesSubmitsAndTakesBack)
{
    for (auto const step : all_steps)
    {
        bool const theirs = step == Step::submit || step == Step::take_back;
        EXPECT_EQ(!open_to(step, writer(), whole_way()).empty(), theirs) << code(step);
        for (auto const& nobody : {somebody({}), somebody({Access::read_along}), somebody({Access::answer})})
            EXPECT_EQ(judge(step, whole_way(), nobody), Verdict::not_theirs) << code(step);
    }
}

TEST(ReviewRules, AMunicipalityNeitherStartsNorEndsReading)
{
    auto municipal = editor();
    municipal.municipal = true;
    EXPECT_TRUE(open_to(Step::start_reading, municipal, whole_way()).empty());
    EXPECT_TRUE(open_to(Step::finish_reading, municipal, whole_way()).empty());
    EXPECT_FALSE(open_to(Step::approve, municipal, whole_way()).empty());
}

TEST(ReviewRules, NobodyApprovesTheirOwnTextAloneUnlessTheyAreAlone)
{
    Situation situation{.state = State::in_review, .steps = {.four_eyes = true}, .own = true};
    EXPECT_EQ(judge(Step::approve, situation, editor()), Verdict::four_eyes);
    situation.others_approve = false;
    EXPECT_EQ(judge(Step::approve, situation, editor()), Verdict::own_text);
    situation.own = false;
    EXPECT_EQ(judge(Step::approve, situation, editor()), Verdict::allowed);
    situation = {.state = State::in_review, .own = true};
    EXPECT_EQ(judge(Step::approve, situation, editor()), Verdict::allowed);
}

TEST(ReviewRules, ReadingEndsWhenEnoughReadAndEveryRemarkIsAnswered)
{
    auto situation = whole_way();
    situation.state = State::reading_along;
    EXPECT_EQ(judge(Step::finish_reading, situation, editor()), Verdict::allowed);
    situation.readings = 1;
    EXPECT_EQ(judge(Step::finish_reading, situation, editor()), Verdict::too_few);
    situation.undecided = 1;
    EXPECT_EQ(judge(Step::finish_reading, situation, editor()), Verdict::undecided);
    situation.readings = 5;
    EXPECT_EQ(judge(Step::finish_reading, situation, editor()), Verdict::undecided);
}

TEST(ReviewRules, ReadingEndsWhereItBegan)
{
    for (auto const step : {Step::finish_reading, Step::stop_reading})
        for (auto const from : {State::in_review, State::ready})
        {
            Situation situation{.state = from};
            situation.returns_to = reading_returns_to(Step::start_reading, situation);
            situation.state = State::reading_along;
            EXPECT_EQ(after(step, situation), from);
            situation.rewritten = true;
            EXPECT_EQ(after(step, situation), from) << "one pair of eyes sees it again when it is ended";
        }
    EXPECT_EQ(reading_returns_to(Step::approve, whole_way()), State::ready);
    EXPECT_EQ(reading_returns_to(Step::submit, whole_way()), State::ready);
}

TEST(ReviewRules, ReadingIsNoWayRoundFourEyes)
{
    Situation situation{.state = State::reading_along, .steps = {.read_along = true, .four_eyes = true}};
    situation.returns_to = State::ready;
    EXPECT_EQ(after(Step::finish_reading, situation), State::ready);
    situation.rewritten = true;
    EXPECT_EQ(after(Step::finish_reading, situation), State::in_review);
    situation.steps.review = false;
    EXPECT_EQ(after(Step::finish_reading, situation), State::ready) << "nobody has to approve it";
}

TEST(ReviewRules, ARoundThatNobodyDemandsEndsWithoutReaders)
{
    Situation situation{.state = State::reading_along, .steps = {.readings = 2}};
    EXPECT_EQ(readings_needed(situation), 0);
    EXPECT_EQ(judge(Step::finish_reading, situation, editor()), Verdict::allowed);
    situation.undecided = 1;
    EXPECT_EQ(judge(Step::finish_reading, situation, editor()), Verdict::undecided);
    situation.read = true;
    situation.readings = 2;
    situation.of_these_words = 1;
    EXPECT_FALSE(deserves_mark(situation)) << "fewer read these words than the mark stands for";
    EXPECT_EQ(readings_lost(situation), 1);
    situation.of_these_words = 2;
    EXPECT_TRUE(deserves_mark(situation));
    EXPECT_EQ(readings_lost(situation), 0);
    situation.read = false;
    EXPECT_FALSE(deserves_mark(situation));
}

TEST(ReviewRules, WhoManagesEndsReadingWithTooFew)
{
    auto situation = whole_way();
    situation.state = State::reading_along;
    situation.readings = 1;
    auto manager = somebody({Access::write, Access::publish, Access::manage});
    EXPECT_EQ(judge(Step::stop_reading, situation, manager), Verdict::allowed);
    EXPECT_EQ(judge(Step::stop_reading, situation, editor()), Verdict::not_theirs);
    situation.undecided = 1;
    EXPECT_EQ(judge(Step::stop_reading, situation, manager), Verdict::undecided);
    situation.undecided = 0;
    manager.municipal = true;
    EXPECT_EQ(judge(Step::stop_reading, situation, manager), Verdict::not_theirs);
}

TEST(ReviewRules, StepsThatAKindDoesNotNeedAreLeftOut)
{
    Situation none{.steps = {.review = false}};
    EXPECT_EQ(after(Step::submit, none), State::ready);
    EXPECT_EQ(judge(Step::publish, none, editor()), Verdict::allowed);
    EXPECT_EQ(judge(Step::publish, none, writer()), Verdict::not_theirs);
    Situation reading{.steps = {.review = false, .read_along = true}, .wants_reading = true};
    EXPECT_EQ(after(Step::submit, reading), State::reading_along);
    EXPECT_EQ(judge(Step::publish, reading, editor()), Verdict::not_now);
    EXPECT_EQ(after(Step::finish_reading, reading), State::ready);

    auto all = whole_way();
    EXPECT_EQ(after(Step::submit, all), State::in_review);
    EXPECT_EQ(after(Step::approve, all), State::reading_along);
    all.wants_reading = false;
    EXPECT_EQ(after(Step::approve, all), State::ready);
    all = whole_way();
    all.read = true;
    EXPECT_EQ(after(Step::approve, all), State::ready);
    EXPECT_EQ(after(Step::ask_changes, all), State::draft);
    EXPECT_EQ(after(Step::publish, all), std::nullopt);
}

TEST(ReviewRules, CodesAreReadBack)
{
    for (auto const step : all_steps)
        EXPECT_EQ(step_from(code(step)), step);
    EXPECT_FALSE(step_from("ready"));
    EXPECT_FALSE(step_from(""));
}

TEST(ReviewRules, KindsBeginWithTheirOwnSteps)
{
    for (auto const* const kind : {"page", "insight", "story", "help", "material"})
        EXPECT_TRUE(default_steps(kind).review && default_steps(kind).read_along) << kind;
    for (auto const* const kind : {"news", "activity", "project"})
        EXPECT_TRUE(default_steps(kind).review && !default_steps(kind).read_along) << kind;
    EXPECT_FALSE(default_steps("media").review || default_steps("media").read_along);
    EXPECT_TRUE(default_steps("help").four_eyes && default_steps("insight").four_eyes);
    EXPECT_FALSE(default_steps("page").four_eyes);
}

}
