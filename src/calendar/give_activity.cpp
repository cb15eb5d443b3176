// GET /agenda/{slug}/agenda.ics: one activity with all days that it still has.
#include "calendar/events.h"
#include "calendar/handlers.h"
#include "calendar/pages.h"

#include "content/content.h"

#include "text/content.h"

namespace calendar {

namespace {

content::Card card_of(content::Entry entry)
{
    return {
        .id = entry.id,
        .kind = std::move(entry.content.kind),
        .language = entry.content.language,
        .slug = std::move(entry.content.slug),
        .title = std::move(entry.content.title),
        .summary = std::move(entry.content.summary),
        .invented = entry.content.invented,
        .fields = std::move(entry.content.fields),
    };
}

}

http::Response give_activity(Calendar& calendar, http::Request const& request)
{
    auto const viewer = content::viewer(calendar.content, calendar.clock, request);
    auto entry = content::store::published(calendar.db, kind, viewer.language, request.path("slug"));
    if (!entry)
        return http::not_found();
    if (entry->content.slug != request.path("slug"))
        return http::moved(activity_feed_path(viewer.language, entry->content.slug));

    auto title = entry->content.title;
    if (entry->content.invented == content::Invented::yes)
        title = viewer.say(text::content::invented_title{.title = title});
    auto const file = entry->content.slug + ".ics";
    content::DayCard card{viewer.today, {}, entry->revision, entry->updated_at};
    card.card = card_of(std::move(*entry));
    std::vector<Event> all;
    text::PartialDate last{1};
    for (auto const& occasion : content::occasions(card.card.fields))
    {
        if (occasion.day < viewer.today || occasion.day == last)
            continue;
        card.day = last = occasion.day;
        for (auto& event : events({viewer, request.base_url()}, card))
            all.push_back(std::move(event));
    }
    auto answer = http::bytes("text/calendar; charset=utf-8", write_ical(title, all));
    answer.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + file + "\"");
    return answer;
}

}
