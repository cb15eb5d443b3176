// Writes what is coming as a list of days.
#include "content/days.h"

#include "content/components.h"
#include "platform/html/write.h"
#include "platform/text/weekday.h"

#include "icons.h"
#include "text/content.h"

#include <fmt/format.h>

#include <algorithm>

namespace content {

namespace {

namespace words = text::content;

std::string clock(std::chrono::minutes since_midnight)
{
    auto const minutes = since_midnight.count();
    return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

void write_date(html::Out& out, Viewer const& viewer, text::PartialDate day)
{
    std::string month(text::month_name(viewer.language, day.month));
    if (day.year != viewer.today.year)
        month.append(" ").append(std::to_string(day.year));
    html::write(
        out,
        R"(<h3 class="day__date"><time datetime="{}"><span class="day__weekday">{}</span> )"
        R"(<span class="day__number">{}</span> <span class="day__month">{}</span></time></h3>)",
        text::iso(day), text::weekday_name(viewer.language, day), int(day.day), month);
}

void write_time(html::Out& out, Viewer const& viewer, Occasion const& occasion)
{
    auto const times = write_times(viewer, occasion);
    bool const cancelled = occasion.cancelled == Cancelled::yes;
    if (times.empty() && !cancelled)
        return;
    html::write(
        out, R"(<p class="occasion__time">{}{}</p>)",
        [&](html::Out& part) {
            if (cancelled)
                html::write(
                    part, R"(<strong class="occasion__off">{}</strong> )", viewer.say(words::occasion_cancelled));
        },
        [&](html::Out& part) {
            if (cancelled)
                html::write(part, "<s>{}</s>", times);
            else
                html::write(part, "{}", times);
        });
}

// Where it is: the place by its own name, then the municipality.
void write_place(html::Out& out, Viewer const& viewer, Card const& card)
{
    auto const place = text_of(card.fields, "place");
    std::string areas;
    for (auto const& slug : texts(card.fields, "areas"))
        if (auto const* const area = viewer.vocabulary().area(slug);
            area && place.find(area->name) == std::string::npos)
            areas.append(areas.empty() ? "" : ", ").append(area->name);
    if (place.empty())
        areas.insert(0, areas.empty() ? "" : ", ").insert(0, viewer.say(words::occasion_online));
    html::write(
        out, R"(<li>{}<span><span lang="{}">{}</span>{}{}</span></li>)", icons::map_pin, foreign(viewer, card.language),
        place, place.empty() || areas.empty() ? "" : ", ", areas);
}

void write_whom(html::Out& out, Viewer const& viewer, Card const& card)
{
    std::string names;
    for (auto const& slug : texts(card.fields, "audiences"))
        if (auto const* const audience = viewer.vocabulary().audience(slug))
            names.append(names.empty() ? "" : ", ").append(audience->name(viewer.language));
    if (!names.empty())
        html::write(out, "<li>{}<span>{}</span></li>", icons::users, names);
}

void write_form(html::Out& out, Viewer const& viewer, Card const& card)
{
    auto const* const kind = viewer.kinds->find(card.kind);
    auto const* const field = kind ? find_field(*kind, "form") : nullptr;
    auto const label = field ? choice_label(viewer, *field, text_of(card.fields, "form")) : std::string_view();
    if (!label.empty())
        html::write(out, "<li>{}<span>{}</span></li>", icons::together, label);
}

void write_card(html::Out& out, Viewer const& viewer, DayCard const& each)
{
    auto const& card = each.card;
    auto const held = occasions_on(each);
    bool const off = std::ranges::all_of(held, [](auto const& one) { return one.cancelled == Cancelled::yes; });
    html::write(
        out, R"(<li class="{}">{}{}<h4 class="occasion__title">{}</h4>{}<ul class="occasion__facts">{}{}{}</ul></li>)",
        off ? "occasion occasion--off" : "occasion",
        [&](html::Out& part) { badges(part, viewer, card.fields, card.invented); },
        html::each(held, [&](html::Out& part, Occasion const& one) { write_time(part, viewer, one); }),
        entry_link(viewer, card),
        [&](html::Out& part) {
            if (!card.summary.empty())
                html::write(
                    part, R"(<p class="occasion__text" lang="{}">{}</p>)", foreign(viewer, card.language),
                    card.summary);
        },
        [&](html::Out& part) { write_place(part, viewer, card); },
        [&](html::Out& part) { write_whom(part, viewer, card); },
        [&](html::Out& part) { write_form(part, viewer, card); });
}

}

std::vector<Occasion> occasions_on(DayCard const& card)
{
    auto held = occasions(card.card.fields);
    std::erase_if(held, [&](Occasion const& each) { return each.day != card.day; });
    return held;
}

std::string write_times(Viewer const& viewer, Occasion const& occasion)
{
    if (!occasion.from)
        return {};
    if (!occasion.until)
        return viewer.say(words::occasion_from{.from = clock(*occasion.from)});
    return viewer.say(words::occasion_from_until{.from = clock(*occasion.from), .until = clock(*occasion.until)});
}

void day_list(html::Out& out, Viewer const& viewer, std::span<DayCard const> cards)
{
    if (cards.empty())
        return;
    html::write(out, R"(<ol class="days">{}</ol>)", [&](html::Out& days) {
        for (auto rest = cards; !rest.empty();)
        {
            auto const end = std::ranges::find_if(rest, [&](auto const& each) { return each.day != rest[0].day; });
            auto const day = rest.first(static_cast<std::size_t>(end - rest.begin()));
            html::write(
                days, R"(<li class="day">{}<ul class="day__list">{}</ul></li>)",
                [&](html::Out& part) { write_date(part, viewer, day[0].day); },
                html::each(day, [&](html::Out& part, DayCard const& each) { write_card(part, viewer, each); }));
            rest = rest.subspan(day.size());
        }
    });
}

}
