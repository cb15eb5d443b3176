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
    publish,
    plan,   ///< to be published by itself, later
    unplan, ///< or not
};
inline constexpr Step all_steps[] = {Step::submit,  Step::take_back,     Step::ask_changes,
                                     Step::approve, Step::start_reading, Step::finish_reading,
                                     Step::publish, Step::plan,          Step::unplan};
/// As forms send it: "ask_changes".
std::string_view code(Step step);
std::optional<Step> step_from(std::string_view code);

/// How a text stands.
struct Situation
{
    editing::State state = editing::State::draft;
    Steps steps = {};
    bool wants_reading = false; ///< the kind asks it, the words are new, and it is no invented example
    bool read = false;          ///< reading along was finished, with the words that stand there now
    bool approved = false;      ///< with four eyes: what stands there now; else: since changes were asked last
    bool own = false;           ///< who asks wrote what stands there now
    bool others_publish = true; ///< there is somebody else who may approve
    bool planned = false;
    int readings = 0;
    int undecided = 0; ///< remarks without an answer
};

enum class Verdict {
    allowed,
    own_text,   ///< allowed, when they say in so many words that nobody else looked
    not_theirs, ///< not for this person
    not_now,    ///< not in this state
    four_eyes,  ///< somebody else has to approve it
    too_few,    ///< more have to read along first
    undecided,  ///< a remark waits for an answer
};

/// Whether the person, who may see the work, may take this step. Accounts of municipalities start and end no reading:
/// they do not know who reads along.
Verdict judge(Step step, Situation const& situation, http::Person const& person);

/// The state after the step; absent for `publish`, `plan` and `unplan`.
std::optional<editing::State> after(Step step, Situation const& situation);

}
