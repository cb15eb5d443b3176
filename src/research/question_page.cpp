// HTML of questions: the list, one question, and what was done with it.
#include "research/pages.h"

#include "content/sheet.h"
#include "platform/html/write.h"
#include "research/research.h"

#include "text/content.h"
#include "text/research.h"

#include <algorithm>

namespace research {

namespace {

namespace words = text::research;
using content::Viewer;

std::string found(text::Language language, std::size_t count)
{
    return text::say(language, words::questions_found{.count = count});
}

constexpr content::FacetSpec facets[] = {
    {"state", "state", words::facet_state},
    {"raised_by", "raised_by", words::facet_raised_by},
    {"theme", "themes", words::facet_theme},
    {"area", "areas", words::facet_area},
};

struct State
{
    std::string_view code;
    text::Message meaning;
};
constexpr State states[] = {
    {"open", words::state_explained_open},
    {"researching", words::state_explained_researching},
    {"answered", words::state_explained_answered},
    {"set_aside", words::state_explained_set_aside},
};

std::string_view explained(Viewer const& viewer, boost::json::object const& fields)
{
    auto const* const state = std::ranges::find(states, content::text_of(fields, "state"), &State::code);
    return state == std::end(states) ? std::string_view() : viewer.say(state->meaning);
}

void write_outcome(html::Out& out, Viewer const& viewer, content::Card const& card)
{
    auto const outcome = content::text_of(card.fields, "outcome");
    if (!outcome.empty())
        html::write(
            out, R"(<p class="answers__outcome"><strong>{}</strong> <span lang="{}">{}</span></p>)",
            viewer.say(words::outcome_short), content::foreign(viewer, card.language), outcome);
}

void write_result(html::Out& out, Viewer const& viewer, content::Card const& card)
{
    html::write(
        out, R"(<li><ul class="badges">{}{}</ul><h3 class="entry-list__title">{}</h3>{}</li>)",
        [&](html::Out& part) { state_label(part, viewer, card.fields); },
        [&](html::Out& part) { content::badge_items(part, viewer, card.fields, card.invented); },
        content::entry_link(viewer, card), [&](html::Out& part) { write_outcome(part, viewer, card); });
}

void write_results(html::Out& out, Viewer const& viewer, std::span<content::Card const> cards)
{
    html::write(
        out, R"(<ul class="entry-list answers">{}</ul>)",
        html::each(cards, [&](html::Out& part, content::Card const& card) { write_result(part, viewer, card); }));
}

// What was done with the question: the most important thing on its page.
void write_state(html::Out& out, Viewer const& viewer, content::Entry const& entry)
{
    auto const& fields = entry.content.fields;
    auto const outcome = content::text_of(fields, "outcome");
    html::write(
        out, R"(<section class="callout" id="outcome"><h2>{}</h2><ul class="badges">{}</ul><p>{}</p>{}</section>)",
        viewer.say(words::field_outcome), [&](html::Out& part) { state_label(part, viewer, fields); },
        explained(viewer, fields),
        [&](html::Out& part) {
            if (!outcome.empty())
                html::write(
                    part, R"(<p class="callout__text" lang="{}">{}</p>)",
                    content::foreign(viewer, entry.content.language), outcome);
        });
}

void write_facts(html::Out& out, Viewer const& viewer, content::EntryPage const& page)
{
    content::SheetRows const common{viewer, question, page.entry};
    content::sheet(out, viewer.say(text::content::facts_heading), [&](html::Out& rows) {
        common.choices(rows, "raised_by", "raised_by");
        common.date(rows, "date");
        common.themes(rows);
        common.where(rows);
        common.whom(rows);
        content::sheet_entries(rows, viewer, viewer.say(text::content::facts_with), page.organisations);
    });
}

}

void state_label(html::Out& out, Viewer const& viewer, boost::json::object const& fields)
{
    auto const code = content::text_of(fields, "state");
    html::write(
        out, R"(<li><span class="nl-data-badge badge--question-{}">{}</span></li>)", code,
        content::choice_label(viewer, *content::find_field(question, "state"), code));
}

content::KindList const& question_list()
{
    static constexpr content::KindList list{question, words::questions_title, words::questions_lead, found,
                                            facets,   write_results};
    return list;
}

html::Page question_page(Viewer const& viewer, content::EntryPage const& page)
{
    content::EntryLayout layout;
    layout.list_title = words::questions_title;
    layout.share_heading = words::share_question;
    layout.opening = [&](html::Out& out) { write_state(out, viewer, page.entry); };
    layout.opening_anchors = {{"outcome", std::string(viewer.say(words::field_outcome))}};
    layout.facts = [&](html::Out& out) { write_facts(out, viewer, page); };
    return content::entry_page(viewer, question, page, layout);
}

}
