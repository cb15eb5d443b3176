// The steps of a journey by name, and a journey in short.
#include "journey/journey.h"

#include "text/journey.h"

#include <algorithm>

namespace journey {

namespace {

namespace words = text::journey;

// By the order of content::Step.
constexpr text::Message names[content::step_count] = {
    words::step_cause,    words::step_question, words::step_research, words::step_insight,
    words::step_material, words::step_circle,   words::step_trial,    words::step_result,
};

constexpr std::size_t most_parts = 6;

}

std::string_view step_name(content::Viewer const& viewer, content::Step step)
{
    return viewer.say(names[static_cast<std::size_t>(step)]);
}

std::optional<ShortJourney> short_journey(sql::Session& db, content::Viewer const& viewer)
{
    auto const* const journeys = viewer.snapshot->journeys.get();
    if (!journeys || journeys->roots.empty())
        return std::nullopt;
    auto const& root = journeys->roots.front();
    auto graph = content::store::journey_graph(db, viewer.language, root.question);

    ShortJourney made{content::journey_url(viewer.language, root.slug(viewer.language)), {}};
    std::vector<content::Step> steps;
    for (std::size_t at = 0; at < graph.entries.size(); ++at)
        steps.push_back(graph.step(at));
    for (std::size_t at = 0; at < graph.entries.size(); ++at)
        if (std::ranges::find(made.parts, steps[at], &ShortJourney::Part::step) == made.parts.end())
            made.parts.push_back({steps[at], std::move(graph.entries[at])});
    std::ranges::sort(made.parts, {}, &ShortJourney::Part::step);
    // What is left out of a long one stands before the question, or between it and its answer.
    for (auto const spare : {content::Step::cause, content::Step::research})
        if (made.parts.size() > most_parts)
            std::erase_if(made.parts, [&](ShortJourney::Part const& part) { return part.step == spare; });
    return made.parts.size() > 1 ? std::optional(std::move(made)) : std::nullopt;
}

}
