// What is known of journeys without asking the database.
#include "content/journey_graph.h"

#include "content/components.h"
#include "platform/html/write.h"

#include "text/content.h"

#include <algorithm>

namespace content {

namespace {

struct KindStep
{
    std::string_view kind;
    Step step;
};

constexpr KindStep kind_steps[] = {
    {"story", Step::cause},       {"question", Step::question}, {"insight", Step::insight},
    {"material", Step::material}, {"circle", Step::circle},     {"activity", Step::circle},
    {"project", Step::trial},     {"measure", Step::trial},     {"news", Step::result},
};

}

std::optional<Step> step_of(std::string_view kind)
{
    auto const found = std::ranges::find(kind_steps, kind, &KindStep::kind);
    return found == std::end(kind_steps) ? std::nullopt : std::optional(found->step);
}

Step JourneyGraph::step(std::size_t entry) const
{
    auto const kind_at = [&](std::size_t place) { return std::string_view(entries[place].kind); };
    bool uses_others = false, measures = false, made_insight = false, made_question = false;
    bool const first = entry == 0;
    for (auto const& link : links)
    {
        uses_others |= link.from == entry;
        measures |= link.from == entry && link.relation == "measures";
        made_insight |= link.to == entry && link.relation == "based_on" && kind_at(link.from) == "insight";
        made_question |= link.to == entry && link.from == 0;
    }
    auto const by_kind = step_of(kind_at(entry)).value_or(Step::result);
    if (measures || (uses_others && !first && by_kind <= Step::question))
        return Step::result;
    if (made_question && !uses_others && by_kind > Step::question)
        return Step::cause;
    return made_insight && by_kind == Step::trial ? Step::research : by_kind;
}

Journeys::Root const* Journeys::find(EntryId entry) const
{
    auto const found = journey_of.find(entry);
    return found == journey_of.end() ? nullptr : &roots[found->second];
}

std::string_view journeys_path(text::Language language)
{
    return language == text::Language::nl ? "/van-vraag-tot-resultaat" : "/en/from-question-to-result";
}

html::Url journey_url(text::Language language, std::string_view question)
{
    if (language == text::Language::en)
        return html::url("/en/from-question-to-result/{}", question);
    return html::url("/van-vraag-tot-resultaat/{}", question);
}

void journey_link(html::Out& out, Viewer const& viewer, EntryId entry)
{
    auto const* const journeys = viewer.snapshot->journeys.get();
    auto const* const root = journeys ? journeys->find(entry) : nullptr;
    if (!root)
        return;
    html::write(out, R"(<p class="journey__whole">{}</p>)", [&](html::Out& part) {
        more_link(
            part, journey_url(viewer.language, root->slug(viewer.language)), viewer.say(text::content::journey_whole));
    });
}

}
