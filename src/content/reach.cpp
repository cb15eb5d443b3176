// Writes cards of what one can call.
#include "content/reach.h"

#include "content/components.h"
#include "platform/html/write.h"

#include "icons.h"
#include "text/content.h"

#include <algorithm>

namespace content {

namespace {

namespace words = text::content;

// The lower, the sooner it is called.
int rank(Card const& card, std::string_view need)
{
    auto const needs = texts(card.fields, "needs");
    int found = 2;
    if (std::ranges::find(needs, need) != needs.end())
        found = needs.front() == need ? 0 : 1;
    return card.invented == Invented::yes ? found + 3 : found;
}

void write_where(html::Out& out, Viewer const& viewer, Card const& card)
{
    std::string places;
    for (auto const& slug : texts(card.fields, "areas"))
        if (auto const* const area = viewer.vocabulary().area(slug))
            places.append(places.empty() ? "" : ", ").append(area->name);
    if (auto const* const region = viewer.vocabulary().region(text_of(card.fields, "region")))
        places = viewer.language == text::Language::nl ? region->nl : region->en;
    if (!places.empty())
        html::write(out, R"(<ul class="card__facts"><li>{}<span>{}</span></li></ul>)", icons::map_pin, places);
}

void write_hours(html::Out& out, Viewer const& viewer, Card const& card)
{
    auto const hours = text_of(card.fields, "phone_hours");
    if (!hours.empty() && card.fields.contains("phone"))
        html::write(out, R"(<p class="reach__hours" lang="{}">{}</p>)", foreign(viewer, card.language), hours);
}

// Many cards lead to "the website": who hears a list of links hears whose.
void write_elsewhere(
    html::Out& out, Viewer const& viewer, Card const& card, html::Url const& url, std::string_view words)
{
    html::write(
        out,
        R"(<a class="reach__way" href="{}" rel="external noopener">{}<span>{}<span class="visually-hidden" )"
        R"(lang="{}">: {}</span></span></a>)",
        url, icons::external_link, words, foreign(viewer, card.language), card.title);
}

void write_card(html::Out& out, Viewer const& viewer, Card const& card)
{
    auto const lang = foreign(viewer, card.language);
    html::write(
        out, R"(<li><article class="card reach">{}<h3 class="card__title">{}</h3>{}{}{}{}</article></li>)",
        [&](html::Out& part) { badges(part, viewer, card.fields, card.invented); }, entry_link(viewer, card),
        [&](html::Out& part) { reach_link(part, viewer, card); },
        [&](html::Out& part) { write_hours(part, viewer, card); },
        [&](html::Out& part) {
            if (!card.summary.empty())
                html::write(part, R"(<p class="card__text" lang="{}">{}</p>)", lang, card.summary);
        },
        [&](html::Out& part) { write_where(part, viewer, card); });
}

}

std::optional<Card> take_line(std::vector<Card>& cards, std::string_view need)
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

void reach_link(html::Out& out, Viewer const& viewer, Card const& card)
{
    auto const mail = text_of(card.fields, "mail");
    auto const number = text_of(card.fields, "phone");
    if (auto const phone = html::Url::phone(number))
        html::write(
            out, R"(<a class="reach__number" href="{}">{}<span>{}</span></a>)", *phone, icons::phone,
            viewer.say(words::contact_phone{.number = number}));
    else if (auto const chat = html::Url::parse(text_of(card.fields, "chat")))
        write_elsewhere(out, viewer, card, *chat, viewer.say(words::reach_chat));
    else if (auto const address = html::Url::mail(mail))
        html::write(
            out, R"(<a class="reach__way" href="{}">{}<span>{}</span></a>)", *address, icons::mail,
            viewer.say(words::contact_mail{.address = mail}));
    else if (auto const website = html::Url::parse(text_of(card.fields, "website")))
        write_elsewhere(out, viewer, card, *website, viewer.say(words::contact_website));
}

void reach_line(html::Out& out, Viewer const& viewer, Card const& line)
{
    auto const lang = foreign(viewer, line.language);
    auto const note = [&](html::Out& part, std::string_view name, void (*icon)(html::Out&)) {
        if (auto const said = text_of(line.fields, name); !said.empty())
            html::write(part, R"(<li>{}<span lang="{}">{}</span></li>)", icon, lang, said);
    };
    html::write(
        out, R"(<div class="line"><p class="line__name">{}{}</p>{}<ul class="line__notes">{}{}</ul></div>)",
        entry_link(viewer, line),
        [&](html::Out& part) {
            if (line.invented == Invented::yes)
                html::write(
                    part, R"( <span class="nl-data-badge badge--invented">{}</span>)",
                    viewer.say(words::invented_label));
        },
        [&](html::Out& part) { reach_link(part, viewer, line); },
        [&](html::Out& part) { note(part, "phone_hours", icons::clock); },
        [&](html::Out& part) { note(part, "phone_cost", icons::money); });
}

void reach_cards(html::Out& out, Viewer const& viewer, std::span<Card const> cards)
{
    html::write(out, R"(<ul class="cards">{}</ul>)", html::each(cards, [&](html::Out& part, Card const& card) {
                    write_card(part, viewer, card);
                }));
}

}
