// Who may take which step with a text, and where that leads. Pure: everything it needs to know is handed in.
#pragma once
#include "editing/work.h"
#include "platform/http/person.h"

#include <optional>
#include <span>
#include <string_view>

namespace review {

/// What a kind of text goes through before visitors see it; a setting.
struct Steps
{
    bool review = true;
    bool read_along = false;
    bool four_eyes = false; ///< nobody approves their own text
    int readings = 2;       ///< how many have to read along at least

    bool operator==(Steps const&) const = default;
};

/// What the program starts with.
Steps default_steps(std::string_view kind);

enum class Step {
    submit,         ///< a writer is ready
    take_back,      ///< and is not, after all
    ask_changes,    ///< a reviewer says what has to change
    approve,        ///< a reviewer finds it good
    start_reading,  ///< have it read along with, although nobody has to
    finish_reading, ///< enough read along, and every remark was answered
    stop_reading,   ///< too few read along and no more will: ended with a reason
    publish,
    plan,   ///< to be published by itself, later
    unplan, ///< or not
};
inline constexpr Step all_steps[] = {Step::submit,        Step::take_back,      Step::ask_changes,  Step::approve,
                                     Step::start_reading, Step::finish_reading, Step::stop_reading, Step::publish,
                                     Step::plan,          Step::unplan};
/// As forms send it: "ask_changes".
std::string_view code(Step step);
std::optional<Step> step_from(std::string_view code);

/// How a text stands.
struct Situation
{
    editing::State state = editing::State::draft;
    Steps steps = {};
    bool wants_reading = false; ///< the kind asks it, the words are new, and it is no invented example
    bool read = false;          ///< reading along was ended, with the words that stand there now
    bool own = false;           ///< who asks wrote on it since it was published last
    bool others_approve = true; ///< there is somebody who may approve and did not write on it
    bool planned = false;
    int readings = 0;       ///< since the round began; enough of them let it end
    int of_these_words = 0; ///< readings of the words that stand there now
    int undecided = 0;      ///< remarks without an answer
    int able = 0;           ///< people with an account who may read along in this round

    // Of the round:
    editing::State returns_to = editing::State::in_review; ///< where the text goes when it ends
    bool rewritten = false;                                ///< the text was changed since it began
};

/// How many have to read along before the round ends: none when it was opened although nobody had to.
int readings_needed(Situation const& situation);
/// Whether visitors may be told that the words were read along with: these words, by as many as the kind asks.
bool deserves_mark(Situation const& situation);
/// How many have to read the words again that were changed since they were read; without them there is no mark.
int readings_lost(Situation const& situation);
/// Whether ending the round now makes words ready that came after their approval.
bool approves_change(Situation const& situation);

enum class Verdict {
    allowed,
    own_text,   ///< allowed, when they say in so many words that nobody else looked
    not_theirs, ///< not for this person
    not_now,    ///< not in this state
    four_eyes,  ///< somebody has to approve it who did not write on it
    too_few,    ///< more have to read along first
    undecided,  ///< a remark waits for an answer
};

/// Whether the person, who may see the work, may take this step. Accounts of municipalities start and end no reading:
/// they do not know who reads along.
Verdict judge(Step step, Situation const& situation, http::Person const& person);

/// The state after the step; absent for `publish`, `plan` and `unplan`.
std::optional<editing::State> after(Step step, Situation const& situation);
/// Where the text goes when a round ends that this step opens.
editing::State reading_returns_to(Step step, Situation const& situation);

}
