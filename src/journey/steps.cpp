// The steps of a journey by name.
#include "journey/journey.h"

#include "text/journey.h"

namespace journey {

namespace {

namespace words = text::journey;

// By the order of content::Step.
constexpr text::Message names[content::step_count] = {
    words::step_cause,    words::step_question, words::step_research, words::step_insight,
    words::step_material, words::step_circle,   words::step_trial,    words::step_result,
};

}

std::string_view step_name(content::Viewer const& viewer, content::Step step)
{
    return viewer.say(names[static_cast<std::size_t>(step)]);
}

}
