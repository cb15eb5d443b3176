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

void write_facts(html::Out& out, Viewer const& viewer, boost::json::object const& fields)
{
    auto const places = places_of(viewer, fields);
    auto const period = period_of(fields);
    if (!period && places.empty())
        return;
    html::write(
        out, R"(<ul class="card__facts">{}{}</ul>)",
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
}

}

void card(html::Out& out, Viewer const& viewer, Card const& card, std::string_view above)
{
    auto const lang = foreign(viewer, card.language);
    auto const url = entry_url(viewer, card.kind, card.slug);
    html::write(
        out, R"(<article class="card">{}{}<h3 class="card__title" lang="{}">{}</h3>{}{}</article>)",
        [&](html::Out& part) { badges(part, viewer, card.fields, card.invented); },
        [&](html::Out& part) {
            if (!above.empty())
                html::write(part, R"(<p class="meta">{}</p>)", above);
        },
        lang,
        [&](html::Out& part) {
            if (url)
                html::write(part, R"(<a class="card__link" href="{}">{}</a>)", *url, card.title);
            else
                html::write(part, "{}", card.title);
        },
        [&](html::Out& part) {
            if (!card.summary.empty())
                html::write(part, R"(<p class="card__text" lang="{}">{}</p>)", lang, card.summary);
        },
        [&](html::Out& part) { write_facts(part, viewer, card.fields); });
}

void cards(html::Out& out, Viewer const& viewer, std::span<Card const> cards)
{
    html::write(out, R"(<ul class="cards">{}</ul>)", html::each(cards, [&](html::Out& part, Card const& each) {
                    html::write(part, "<li>{}</li>", [&](html::Out& item) { card(item, viewer, each); });
                }));
}

}
