// The journey of an entry: from where it comes, and what was done with it.
#include "content/components.h"

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
    html::write(out, "<li>{}</li>", [&](html::Out& part) {
        card(part, viewer, linked.card, relation_label(viewer, linked.relation, side));
    });
}

}

void journey(html::Out& out, Viewer const& viewer, Journey const& journey)
{
    auto const forward = [&](html::Out& part, LinkedCard const& linked) { write_step(part, viewer, linked, &Relation::forward); };
    auto const back = [&](html::Out& part, LinkedCard const& linked) { write_step(part, viewer, linked, &Relation::back); };
    if (!journey.origins.empty())
        html::write(out, R"(<section class="journey" id="origins"><h2>{}</h2><ul class="cards">{}</ul></section>)",
            viewer.say(words::journey_origins), html::each(journey.origins, forward));
    if (!journey.outcomes.empty())
        html::write(out, R"(<section class="journey" id="outcomes"><h2>{}</h2><ul class="cards">{}</ul></section>)",
            viewer.say(words::journey_outcomes), html::each(journey.outcomes, back));
}

}
