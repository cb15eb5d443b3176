// Finds and writes the lines to call first.
#include "help/lines.h"

#include "content/components.h"
#include "content/content.h"
#include "content/reach.h"
#include "help/help.h"
#include "help/pages.h"
#include "platform/html/write.h"

#include "icons.h"
#include "text/help.h"

#include <algorithm>

namespace help {

namespace {

// The lower, the sooner it is called.
int rank(content::Card const& card, std::string_view need)
{
    auto const needs = content::texts(card.fields, "needs");
    int found = 2;
    if (std::ranges::find(needs, need) != needs.end())
        found = needs.front() == need ? 0 : 1;
    return card.invented == content::Invented::yes ? found + 3 : found;
}

}

std::optional<content::Card> take_line(std::vector<content::Card>& cards, std::string_view need)
{
    auto best = cards.end();
    for (auto card = cards.begin(); card != cards.end(); ++card)
        if (card->fields.contains("phone") && (best == cards.end() || rank(*card, need) < rank(*best, need)))
            best = card;
    if (best == cards.end())
        return std::nullopt;
    auto line = std::move(*best);
    cards.erase(best);
    return line;
}

std::optional<content::Card> national_line(sql::Session& db, content::Viewer const& viewer)
{
    auto cards = national_help(db, viewer, {}).cards;
    std::erase_if(cards, [](content::Card const& card) { return card.invented == content::Invented::yes; });
    return take_line(cards, first_need);
}

void write_line(html::Out& out, content::Viewer const& viewer, content::Card const& line)
{
    auto const lang = content::foreign(viewer, line.language);
    auto const note = [&](html::Out& part, std::string_view name, void (*icon)(html::Out&)) {
        if (auto const said = content::text_of(line.fields, name); !said.empty())
            html::write(part, R"(<li>{}<span lang="{}">{}</span></li>)", icon, lang, said);
    };
    html::write(
        out, R"(<div class="line"><p class="line__name">{}{}</p>{}<ul class="line__notes">{}{}</ul></div>)",
        content::entry_link(viewer, line),
        [&](html::Out& part) {
            if (line.invented == content::Invented::yes)
                html::write(
                    part, R"( <span class="nl-data-badge badge--invented">{}</span>)",
                    viewer.say(text::help::invented));
        },
        [&](html::Out& part) { content::reach_link(part, viewer, line); },
        [&](html::Out& part) { note(part, "phone_hours", icons::clock); },
        [&](html::Out& part) { note(part, "phone_cost", icons::money); });
}

}
