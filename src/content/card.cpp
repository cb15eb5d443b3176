// Cards: an entry in a list.
#include "content/components.h"

#include "platform/html/write.h"

#include "icons.h"

namespace content {

namespace {

std::string places_of(Viewer const& viewer, boost::json::object const& fields)
{
    std::string places;
    if (auto const* const region = viewer.vocabulary().region(text_of(fields, "region")))
        places = viewer.language == text::Language::nl ? region->nl : region->en;
    for (auto const& slug : texts(fields, "areas"))
        if (auto const* const area = viewer.vocabulary().area(slug))
            places.append(places.empty() ? "" : ", ").append(area->name);
    return places;
}

// The list is left out when nothing is written in it.
void write_list(html::Out& out, html::Fragment const& items, std::string_view name)
{
    if (!items.empty())
        html::write(out, R"(<ul class="{}">{}</ul>)", name, items);
}

void write(html::Out& out, CardParts::Part const& part)
{
    if (part)
        part(out);
}

void write_facts(html::Out& out, Viewer const& viewer, boost::json::object const& fields, CardParts const& parts)
{
    auto const places = places_of(viewer, fields);
    auto const period = period_of(fields);
    auto const items = html::fragment(
        "{}{}{}", [&](html::Out& part) { write(part, parts.facts); },
        [&](html::Out& part) {
            if (period)
                html::write(
                    part, "<li>{}<span>{}</span></li>", icons::calendar,
                    text::write_period(viewer.language, period->started, period->ended));
        },
        [&](html::Out& part) {
            if (!places.empty())
                html::write(part, "<li>{}<span>{}</span></li>", icons::map_pin, places);
        });
    write_list(out, items, "card__facts");
}

void write_labels(html::Out& out, Viewer const& viewer, Card const& card, CardParts const& parts)
{
    auto const items = html::fragment(
        "{}{}", [&](html::Out& part) { write(part, parts.labels); },
        [&](html::Out& part) { badge_items(part, viewer, card.fields, card.invented); });
    write_list(out, items, "badges");
}

void write_title(html::Out& out, Viewer const& viewer, Card const& card)
{
    if (auto const url = entry_url(viewer, card.kind, card.slug))
        html::write(out, R"(<a class="card__link" href="{}">{}</a>)", *url, card.title);
    else
        html::write(out, "{}", card.title);
}

void write_text(html::Out& out, Viewer const& viewer, Card const& card, CardParts const& parts)
{
    if (parts.text)
        parts.text(out);
    else if (!card.summary.empty())
        html::write(out, R"(<p class="card__text" lang="{}">{}</p>)", foreign(viewer, card.language), card.summary);
}

}

void card(html::Out& out, Viewer const& viewer, Card const& card, CardParts const& parts)
{
    html::write(
        out, R"(<article class="card">{}<h3 class="card__title" lang="{}">{}</h3>{}{}</article>)",
        [&](html::Out& part) { write_labels(part, viewer, card, parts); }, foreign(viewer, card.language),
        [&](html::Out& part) { write_title(part, viewer, card); },
        [&](html::Out& part) { write_text(part, viewer, card, parts); },
        [&](html::Out& part) { write_facts(part, viewer, card.fields, parts); });
}

void cards(
    html::Out& out, Viewer const& viewer, std::span<Card const> cards,
    CardParts (*parts_of)(Viewer const& viewer, Card const& card))
{
    html::write(out, R"(<ul class="cards">{}</ul>)", html::each(cards, [&](html::Out& part, Card const& each) {
                    html::write(part, "<li>{}</li>", [&](html::Out& item) {
                        card(item, viewer, each, parts_of(viewer, each));
                    });
                }));
}

void cards(html::Out& out, Viewer const& viewer, std::span<Card const> list)
{
    cards(out, viewer, list, [](Viewer const&, Card const&) { return CardParts{}; });
}

}
