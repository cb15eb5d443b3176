// HTML of the calendar: choices, months with their days, and how to follow it.
#include "calendar/calendar.h"
#include "calendar/pages.h"

#include "content/components.h"
#include "platform/html/write.h"

#include "icons.h"
#include "text/calendar.h"
#include "text/content.h"

#include <algorithm>

namespace calendar {

namespace {

namespace words = text::calendar;
using content::Viewer;

std::string found(text::Language language, std::size_t count)
{
    return text::say(language, words::list_found{.count = count});
}

void write_choice(html::Out& out, Viewer const& viewer, content::Facet const& facet)
{
    html::write(
        out,
        R"(<p class="choose__field"><label class="field__label" for="choose-{}">{}</label>)"
        R"(<select class="input choose__select" id="choose-{}" name="{}"><option value="">{}</option>{}</select></p>)",
        facet.parameter, facet.label, facet.parameter, facet.parameter, viewer.say(words::choose_all),
        html::each(facet.options, [](html::Out& part, content::FacetOption const& option) {
            html::write(
                part, R"(<option value="{}" selected="{}">{}</option>)", option.value, option.chosen, option.label);
        }));
}

void write_choices(html::Out& out, Viewer const& viewer, content::FacetList const& list)
{
    if (list.groups.empty())
        return;
    html::write(
        out,
        R"(<details class="choose" open="{}"><summary class="facets__summary">{}<span>{}</span></summary>)"
        R"(<form action="{}" method="get"><div class="choose__fields">{}</div>)"
        R"(<div class="button-row"><button class="button">{}</button>{}</div></form></details>)",
        list.any_chosen(), icons::filter, viewer.say(text::content::facets_heading), html::Url::from_path(list.path),
        html::each(
            list.groups, [&](html::Out& part, content::Facet const& facet) { write_choice(part, viewer, facet); }),
        viewer.say(words::choose_submit), [&](html::Out& part) {
            if (list.any_chosen())
                html::write(
                    part, R"( <a class="button button--quiet" href="{}">{}</a>)", html::Url::from_path(list.path),
                    viewer.say(text::content::facets_clear));
        });
}

void write_months(html::Out& out, Viewer const& viewer, std::span<content::DayCard const> cards)
{
    while (!cards.empty())
    {
        text::PartialDate const month{cards[0].day.year, cards[0].day.month};
        auto const other = [&](content::DayCard const& each) {
            return each.day.year != month.year || each.day.month != month.month;
        };
        auto const end = std::ranges::find_if(cards, other);
        auto const size = static_cast<std::size_t>(end - cards.begin());
        html::write(
            out, R"(<section class="month"><h2 class="month__name">{}</h2>{}</section>)",
            text::write_date(viewer.language, month),
            [&](html::Out& part) { content::day_list(part, viewer, cards.first(size)); });
        cards = cards.subspan(size);
    }
}

void write_found(html::Out& out, Viewer const& viewer, content::FacetList const& list, DaysPage const& page)
{
    auto const count = page.days.cards.size();
    bool const whole = page.here.text.empty() && !page.days.next;
    auto line = viewer.say(words::list_some{.count = count});
    if (whole)
        line = list.found(viewer.language, count);
    if (whole && count == 0)
        line = viewer.say(list.any_chosen() ? words::list_none_chosen : words::list_none);
    html::write(out, R"(<p class="listing__count" role="status">{}</p>)", line);
    content::chosen_line(out, viewer, list);
}

void write_follow(html::Out& out, Viewer const& viewer, DaysPage const& page)
{
    auto const url = html::Url::parse(page.feed);
    if (!url)
        return;
    html::write(
        out,
        R"(<section class="aside follow" id="follow"><h2>{}</h2><p>{}</p>)"
        R"(<p><a class="button button--secondary" href="{}">{} {}</a></p>)"
        R"(<p><label class="field__label" for="feed-address">{}</label>)"
        R"(<input class="input" id="feed-address" type="text" readonly value="{}"></p></section>)",
        viewer.say(words::follow_heading), viewer.say(words::follow_text), *url, icons::calendar,
        viewer.say(words::follow_link), viewer.say(words::follow_address), page.feed);
}

}

std::string feed_path(text::Language language)
{
    return language == text::Language::nl ? "/agenda.ics" : "/en/calendar.ics";
}

std::string activity_feed_path(text::Language language, std::string_view slug)
{
    return content::entry_path(kind, language, slug)
        + (language == text::Language::nl ? "/agenda.ics" : "/calendar.ics");
}

html::Page days_page(Viewer const& viewer, DaysPage const& page)
{
    content::FacetList const here{kind.path(viewer.language), page.choices.facets, found};
    auto const in = [&](text::Language language) {
        return content::FacetList{kind.path(language), page.choices.facets, found}.url().text();
    };
    content::List const rest{{}, page.days.next};
    html::Page result;
    result.title = viewer.say(words::list_title);
    result.description = viewer.say(words::list_lead);
    result.language = text::code(viewer.language);
    result.path_nl = in(text::Language::nl);
    result.path_en = in(text::Language::en);
    result.canonical = kind.path(viewer.language);
    result.feeds = {{std::string(viewer.say(words::feed_title)), feed_path(viewer.language), "text/calendar"}};
    result.main = html::fragment(
        R"({}{}<div class="calendar">{}{}{}</div>{})",
        [&](html::Out& out) { content::page_head(out, result.title, viewer.say(words::list_lead)); },
        [&](html::Out& out) { write_choices(out, viewer, here); },
        [&](html::Out& out) { write_found(out, viewer, here, page); },
        [&](html::Out& out) { write_months(out, viewer, page.days.cards); },
        [&](html::Out& out) { content::pager(out, viewer, here, rest, page.here); },
        [&](html::Out& out) { write_follow(out, viewer, page); });
    return result;
}

}
