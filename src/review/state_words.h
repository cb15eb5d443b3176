// Words for states, steps and answers.
#pragma once
#include "review/reading.h"
#include "review/rules.h"

#include "platform/text/message.h"

#include <string_view>

namespace review {

text::Message state_words(editing::State state);
/// What the button of a step says.
text::Message step_words(Step step, Situation const& situation);
/// What somebody did: "keurde de tekst goed".
text::Message event_words(std::string_view what);
text::Message question_words(Question question);
text::Message answer_words(Answer answer);
text::Message decision_words(Decision decision);

}
