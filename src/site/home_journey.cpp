// "Van vraag tot resultaat" on the home page: one journey, a step for each stage that it reached.
#include "site/home.h"

#include "platform/html/write.h"

#include "text/site.h"

namespace site {

namespace {

namespace words = text::site;
using content::Card;
using content::Step;
using content::Viewer;

text::Message title_of(Step step)
{
    switch (step)
    {
    case Step::cause: return words::step_cause;
    case Step::question: return words::step_question;
    case Step::research: return words::step_research;
    case Step::insight: return words::step_insight;
    case Step::material: return words::step_material;
    case Step::circle: return words::step_circle;
    case Step::trial: return words::step_trial;
    case Step::result: return words::step_result;
    }
    return words::step_question;
}

// The nearest entry of each step, in the order of the steps; null where none was taken.
std::array<Card const*, content::step_count> stages(content::JourneyGraph const& journey)
{
    std::array<Card const*, content::step_count> found{};
    for (std::size_t i = 0; i < journey.entries.size(); ++i)
        if (auto& stage = found[static_cast<std::size_t>(journey.step(i))]; !stage)
            stage = &journey.entries[i];
    return found;
}

void write_stage(html::Out& out, Viewer const& viewer, Step step, Card const& card)
{
    html::write(
        out, R"(<li class="stages__step"><span class="stages__name">{}</span><span lang="{}">{}</span></li>)",
        viewer.say(title_of(step)), content::foreign(viewer, card.language), content::entry_link(viewer, card));
}

}

void write_journey(html::Out& out, Viewer const& viewer, HomePage const& page)
{
    auto const& journey = page.journey;
    if (journey.entries.size() < 2)
        return;
    bool const invented = journey.entries.front().invented == content::Invented::yes;
    html::write(
        out,
        R"(<section class="band band--surface" aria-labelledby="journey"><div class="wrap"><div class="band__head">)"
        R"(<h2 id="journey">{}</h2>{}</div><p class="band__intro">{}</p>{}<ol class="stages">{}</ol></div></section>)",
        viewer.say(words::home_journey),
        [&](html::Out& part) {
            content::more_link(
                part, content::journey_url(viewer.language, page.journey_slug), viewer.say(words::home_journey_all));
        },
        viewer.say(words::home_journey_lead),
        [&](html::Out& part) {
            if (invented)
                html::write(
                    part, R"(<ul class="badges"><li><span class="nl-data-badge badge--invented">{}</span></li></ul>)",
                    viewer.say(words::home_invented));
        },
        [&](html::Out& part) {
            auto const found = stages(journey);
            for (std::size_t i = 0; i < found.size(); ++i)
                if (found[i])
                    write_stage(part, viewer, static_cast<Step>(i), *found[i]);
        });
}

}
