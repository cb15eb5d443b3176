// Makes events of activities: what each says, and by which name other programs know it.
#include "calendar/events.h"

#include "text/calendar.h"
#include "text/content.h"

#include <algorithm>

namespace calendar {

namespace {

namespace words = text::calendar;
using content::Card;
using content::Viewer;

// Entry, day and host name an occasion; the second of one day has a number besides.
std::string uid_of(Audience const& audience, content::DayCard const& card, std::size_t at)
{
    auto const scheme = audience.base_url.find("://");
    auto const host = scheme == std::string_view::npos ? audience.base_url : audience.base_url.substr(scheme + 3);
    auto day = text::iso(card.day);
    std::erase(day, '-');
    auto uid = "activity-" + std::to_string(card.card.id.value) + "-" + day;
    if (at > 0)
        uid += "-" + std::to_string(at + 1);
    return uid + "@" + std::string(host.substr(0, host.find(':')));
}

std::string title_of(Viewer const& viewer, Card const& card, content::Occasion const& occasion)
{
    auto title = card.title;
    if (card.invented == content::Invented::yes)
        title = viewer.say(text::content::invented_title{.title = title});
    if (occasion.cancelled == content::Cancelled::yes)
        title = viewer.say(words::event_cancelled{.title = title});
    return title;
}

std::string description_of(Audience const& audience, Card const& card)
{
    auto const& viewer = audience.viewer;
    std::string said;
    auto const add = [&](std::string_view line) {
        if (!line.empty())
            said.append(said.empty() ? "" : "\n\n").append(line);
    };
    if (viewer.snapshot->settings.demonstration == content::Demonstration::on)
        add(viewer.say(words::event_demonstration));
    if (card.invented == content::Invented::yes)
        add(viewer.say(text::content::invented_explained));
    add(card.summary);
    for (auto const* const name : {"join", "cost", "accessible"})
        if (auto const value = content::text_of(card.fields, name); !value.empty())
        {
            std::string line(viewer.say(content::find_field(kind, name)->label));
            line.append(line.ends_with('?') ? " " : ": ").append(value);
            add(line);
        }
    return said;
}

std::string location_of(Card const& card)
{
    auto location = content::text_of(card.fields, "place");
    if (auto const address = content::text_of(card.fields, "address"); !address.empty())
        location.append(location.empty() ? "" : ", ").append(address);
    return location.empty() ? content::text_of(card.fields, "online") : location;
}

}

std::vector<Event> events(Audience const& audience, content::DayCard const& card)
{
    std::vector<Event> found;
    for (auto const& occasion : content::occasions_on(card))
        found.push_back({
            .uid = uid_of(audience, card, found.size()),
            .occasion = occasion,
            .title = title_of(audience.viewer, card.card, occasion),
            .description = description_of(audience, card.card),
            .location = location_of(card.card),
            .url = std::string(audience.base_url) + content::entry_path(kind, audience.viewer.language, card.card.slug),
            .sequence = card.revision,
            .changed_at = card.updated_at,
        });
    return found;
}

}
