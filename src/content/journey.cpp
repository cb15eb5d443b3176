// The journey of an entry: from where it comes, and what was done with it.
#include "content/components.h"
#include "content/journey_graph.h"

#include "platform/html/write.h"

#include "text/content.h"

#include <algorithm>

namespace content {

namespace {

struct Relation
{
    std::string_view code;
    text::Message forward; ///< this entry ... that one
    text::Message back;    ///< the same link, read from the other side
};

namespace words = text::content;

constexpr Relation relations[] = {
    {"answers", words::relation_answers, words::relation_answers_back},
    {"based_on", words::relation_based_on, words::relation_based_on_back},
    {"teaches", words::relation_teaches, words::relation_teaches_back},
    {"practises", words::relation_practises, words::relation_practises_back},
    {"tries", words::relation_tries, words::relation_tries_back},
    {"measures", words::relation_measures, words::relation_measures_back},
    {"part_of", words::relation_part_of, words::relation_part_of_back},
};

using Side = text::Message Relation::*;

std::string_view relation_label(Viewer const& viewer, std::string_view code, Side side)
{
    auto const found = std::ranges::find(relations, code, &Relation::code);
    return found == std::end(relations) ? std::string_view() : viewer.say((*found).*side);
}

void write_step(html::Out& out, Viewer const& viewer, LinkedCard const& linked, Side side)
{
    auto const& card = linked.card;
    html::write(
        out, R"(<li><span class="journey__relation">{}</span> {}{}</li>)",
        relation_label(viewer, linked.relation, side), entry_link(viewer, card),
        [&](html::Out& part) { badges(part, viewer, card.fields, card.invented); });
}

void write_side(html::Out& out, Viewer const& viewer, std::vector<LinkedCard> const& links, Side side)
{
    if (links.empty())
        return;
    bool const origins = side == &Relation::forward;
    html::write(
        out, R"(<section class="journey__side" id="{}"><h2>{}</h2><ol class="journey__steps">{}</ol></section>)",
        origins ? "origins" : "outcomes", viewer.say(origins ? words::journey_origins : words::journey_outcomes),
        html::each(links, [&](html::Out& part, LinkedCard const& linked) { write_step(part, viewer, linked, side); }));
}

}

std::string_view relation_words(Viewer const& viewer, std::string_view relation)
{
    return relation_label(viewer, relation, &Relation::forward);
}

void journey(html::Out& out, Viewer const& viewer, Journey const& journey)
{
    if (journey.origins.empty() && journey.outcomes.empty())
        return;
    html::write(
        out, R"(<div class="journey">{}{}</div>)",
        [&](html::Out& part) { write_side(part, viewer, journey.origins, &Relation::forward); },
        [&](html::Out& part) { write_side(part, viewer, journey.outcomes, &Relation::back); });
}

}
