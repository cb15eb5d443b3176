// HTML of one activity: when it is and how to join first, then the rest.
#include "calendar/calendar.h"
#include "calendar/pages.h"

#include "content/sheet.h"
#include "platform/text/weekday.h"

#include "icons.h"
#include "text/calendar.h"
#include "text/content.h"

#include <algorithm>
#include <span>

namespace calendar {

namespace {

namespace words = text::calendar;
using content::Occasion;
using content::Viewer;

bool is_off(Occasion const& occasion)
{
    return occasion.cancelled == content::Cancelled::yes;
}

void write_occasion(html::Out& out, Viewer const& viewer, Occasion const& occasion)
{
    auto const times = content::write_times(viewer, occasion);
    html::write(
        out, R"(<time datetime="{}">{}</time>{}{})", text::iso(occasion.day),
        text::write_day(viewer.language, occasion.day), times.empty() ? "" : ", ", times);
}

// The first occasion that goes on.
Occasion const* next_of(ActivityPage const& page)
{
    auto const found = std::ranges::find_if_not(page.coming, is_off);
    return found == page.coming.end() ? nullptr : &*found;
}

void write_next(html::Out& out, Viewer const& viewer, ActivityPage const& page)
{
    if (auto const* const next = next_of(page))
        html::write(
            out, R"(<h2>{}</h2><p class="meeting__day">{}</p>)", viewer.say(words::next_heading),
            [&](html::Out& part) { write_occasion(part, viewer, *next); });
    else
        html::write(
            out, R"(<h2>{}</h2><p>{}</p>)", viewer.say(page.coming.empty() ? words::past_heading : words::off_heading),
            viewer.say(page.coming.empty() ? words::past_text : words::off_text));
}

void write_join(html::Out& out, Viewer const& viewer, ActivityPage const& page)
{
    auto const number = content::text_of(page.fields(), "contact_phone");
    auto const phone = html::Url::phone(number);
    html::write(
        out, R"(<h2>{}</h2><p lang="{}">{}</p>{})", viewer.say(words::field_join),
        content::foreign(viewer, page.entry.content.language), content::text_of(page.fields(), "join"),
        [&](html::Out& part) {
            if (phone)
                html::write(
                    part, R"(<a class="reach__number" href="{}">{}<span>{}</span></a>)", *phone, icons::phone,
                    viewer.say(text::content::contact_phone{.number = number}));
        });
}

void write_save(html::Out& out, Viewer const& viewer, ActivityPage const& page)
{
    if (!page.coming.empty())
        html::write(
            out, R"(<p><a class="button button--secondary" href="{}">{} {}</a></p>)",
            html::Url::from_path(activity_feed_path(viewer.language, page.entry.content.slug)), icons::calendar,
            viewer.say(words::save));
}

// When and how to join: what somebody must know who wants to go.
void write_meeting(html::Out& out, Viewer const& viewer, ActivityPage const& page)
{
    html::write(
        out, R"(<section class="meeting"><div class="meeting__when">{}{}</div>{}</section>)",
        [&](html::Out& part) { write_next(part, viewer, page); },
        [&](html::Out& part) { write_save(part, viewer, page); },
        [&](html::Out& part) {
            if (!page.coming.empty())
                html::write(part, R"(<div class="meeting__join">{}</div>)", [&](html::Out& join) {
                    write_join(join, viewer, page);
                });
        });
}

void write_occasion_item(html::Out& out, Viewer const& viewer, Occasion const& occasion)
{
    html::write(
        out, "<li>{}{}</li>", [&](html::Out& line) { write_occasion(line, viewer, occasion); },
        [&](html::Out& line) {
            if (is_off(occasion))
                html::write(
                    line, R"( <strong class="occasion__off">{}</strong>)",
                    viewer.say(text::content::occasion_cancelled));
        });
}

// All days to come; of many the first ones, the others folded.
void write_occasions(html::Out& out, Viewer const& viewer, ActivityPage const& page)
{
    constexpr std::size_t always_shown = 6;
    if (page.coming.size() < 2 && page.passed == 0 && !std::ranges::any_of(page.coming, is_off))
        return;
    auto const all = std::span(page.coming);
    auto const first = all.first(all.size() > always_shown + 2 ? always_shown : all.size());
    auto const rest = all.subspan(first.size());
    auto const write = [&](html::Out& item, Occasion const& each) { write_occasion_item(item, viewer, each); };
    content::sheet_row(out, viewer.say(words::field_occasions), [&](html::Out& part) {
        html::write(
            part, R"(<ul class="plain occasions">{}</ul>{}{})", html::each(first, write),
            [&](html::Out& folded) {
                if (!rest.empty())
                    html::write(
                        folded,
                        R"(<details class="fold"><summary>{}</summary><ul class="plain occasions">{}</ul></details>)",
                        viewer.say(words::more_days{.count = rest.size()}), html::each(rest, write));
            },
            [&](html::Out& after) {
                if (page.passed > 0)
                    html::write(after, R"(<p class="meta">{}</p>)", viewer.say(words::passed{.count = page.passed}));
            });
    });
}

void write_where(html::Out& out, Viewer const& viewer, ActivityPage const& page)
{
    auto const place = content::text_of(page.fields(), "place");
    auto const address = content::text_of(page.fields(), "address");
    auto const online = html::Url::parse(content::text_of(page.fields(), "online"));
    content::sheet_row(out, viewer.say(words::where), [&](html::Out& part) {
        html::write(
            part, R"({}{}{}{})",
            [&](html::Out& line) {
                if (!place.empty())
                    html::write(
                        line, R"(<p lang="{}">{}</p>)", content::foreign(viewer, page.entry.content.language), place);
            },
            [&](html::Out& line) {
                if (!address.empty())
                    html::write(line, "<p>{}</p>", address);
            },
            [&](html::Out& line) {
                if (online)
                    html::write(
                        line, R"(<p><a href="{}" rel="external noopener">{}</a></p>)", *online,
                        viewer.say(words::field_online));
            },
            [&](html::Out& line) {
                if (auto const areas = content::texts(page.fields(), "areas"); !areas.empty())
                    content::area_links(line, viewer, areas);
            });
    });
}

void write_text(html::Out& out, Viewer const& viewer, ActivityPage const& page, std::string_view name)
{
    auto const& field = *content::find_field(kind, name);
    auto const said = content::text_of(page.fields(), name);
    if (!said.empty())
        content::sheet_row(
            out, viewer.say(field.label),
            html::fragment(R"(<p lang="{}">{}</p>)", content::foreign(viewer, page.entry.content.language), said));
}

void write_whom(html::Out& out, Viewer const& viewer, ActivityPage const& page)
{
    std::string names;
    for (auto const& slug : content::texts(page.fields(), "audiences"))
        if (auto const* const audience = viewer.vocabulary().audience(slug))
            names.append(names.empty() ? "" : ", ").append(audience->name(viewer.language));
    if (!names.empty())
        content::sheet_row(out, viewer.say(words::facet_audience), names);
}

void write_sheet(html::Out& out, Viewer const& viewer, ActivityPage const& page)
{
    auto const& form = *content::find_field(kind, "form");
    auto const label = content::choice_label(viewer, form, content::text_of(page.fields(), "form"));
    content::sheet(out, viewer.say(text::content::facts_heading), [&](html::Out& rows) {
        write_occasions(rows, viewer, page);
        write_where(rows, viewer, page);
        write_text(rows, viewer, page, "cost");
        write_text(rows, viewer, page, "accessible");
        write_whom(rows, viewer, page);
        if (!label.empty())
            content::sheet_row(rows, viewer.say(form.label), label);
        if (!page.organisations.empty())
            content::sheet_row(rows, viewer.say(words::with), [&](html::Out& part) {
                content::entry_links(part, viewer, page.organisations);
            });
    });
}

}

html::Page activity_page(Viewer const& viewer, ActivityPage const& page)
{
    content::EntryLayout layout{words::list_title, words::share_heading};
    layout.opening = [&](html::Out& out) { write_meeting(out, viewer, page); };
    layout.facts = [&](html::Out& out) { write_sheet(out, viewer, page); };
    auto result = content::entry_page(viewer, kind, page, layout);
    if (!page.coming.empty())
        result.feeds = {
            {page.entry.content.title, activity_feed_path(viewer.language, page.entry.content.slug), "text/calendar"}};
    return result;
}

}
