// Writes entries as JSON-LD. One row a kind says which type it is; what is shared by all is written once.
#include "content/structured.h"

#include "content/components.h"

#include <boost/json/serialize.hpp>

#include <algorithm>

namespace content {

namespace {

namespace json = boost::json;

// What a type is described with.
struct Source
{
    Viewer const& viewer;
    Entry const& entry;
    std::string base; ///< scheme and host

    json::object const& fields() const { return entry.content.fields; }
    std::string text(std::string_view name) const { return text_of(fields(), name); }
};

void put(json::object& thing, std::string_view name, std::string const& value)
{
    if (!value.empty())
        thing[name] = value;
}

// A moment as schema.org wants it, with the offset of Dutch time.
std::string moment(std::optional<base::Time> time)
{
    return time ? text::iso_time(*time) : std::string();
}

void describe_article(json::object& thing, Source const& source)
{
    put(thing, "headline", source.entry.content.title);
    put(thing, "datePublished", moment(source.entry.published_at));
    put(thing, "dateModified", moment(source.entry.updated_at));
}

// An insight retells research; the authors of the one are not those of the other.
void describe_insight(json::object& thing, Source const& source)
{
    describe_article(thing, source);
    json::object study{{"@type", "ScholarlyArticle"}};
    put(study, "datePublished", source.text("date"));
    put(study, "sameAs", source.text("doi"));
    json::array authors;
    for (auto const& author : texts(source.fields(), "authors"))
        authors.push_back(json::object{{"@type", "Organization"}, {"name", author}});
    if (!authors.empty())
        study["author"] = std::move(authors);
    thing["isBasedOn"] = std::move(study);
}

void describe_question(json::object& thing, Source const& source)
{
    put(thing, "text", source.entry.content.summary);
    put(thing, "dateCreated", source.text("date"));
    auto const outcome = source.text("outcome");
    if (!outcome.empty())
        thing["acceptedAnswer"] = json::object{{"@type", "Answer"}, {"text", outcome}};
}

void describe_project(json::object& thing, Source const& source)
{
    put(thing, "foundingDate", source.text("started"));
    put(thing, "dissolutionDate", source.text("ended"));
}

void describe_service(json::object& thing, Source const& source)
{
    json::object channel{{"@type", "ServiceChannel"}};
    auto const phone = source.text("phone");
    if (!phone.empty())
        channel["servicePhone"] = json::object{{"@type", "ContactPoint"}, {"telephone", phone}};
    put(channel, "serviceUrl", source.text("website"));
    if (channel.size() > 1)
        thing["availableChannel"] = std::move(channel);
}

void describe_material(json::object& thing, Source const& source)
{
    if (auto const* const minutes = source.fields().if_contains("minutes"); minutes && minutes->is_int64())
        thing["timeRequired"] = "PT" + std::to_string(minutes->get_int64()) + "M";
    put(thing, "learningResourceType", source.text("form"));
    thing["isAccessibleForFree"] = true;
    json::array teaches;
    for (auto const& goal : texts(source.fields(), "goals"))
        teaches.emplace_back(goal);
    if (!teaches.empty())
        thing["teaches"] = std::move(teaches);
}

void describe_organisation(json::object& thing, Source const& source)
{
    put(thing, "sameAs", source.text("website"));
}

// One time that an activity is held; times are Dutch and without offset, which schema.org takes as local.
json::object occasion(json::object const& record)
{
    auto const at = [&](std::string_view time) {
        auto const clock = text_of(record, time);
        return text_of(record, "date") + (clock.empty() ? "" : "T" + clock);
    };
    json::object event{{"@type", "Event"}, {"startDate", at("from")}};
    if (!text_of(record, "until").empty())
        event["endDate"] = at("until");
    bool const cancelled = record.contains("cancelled");
    event["eventStatus"] = cancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled";
    return event;
}

void describe_event(json::object& thing, Source const& source)
{
    auto const place = source.text("place");
    auto const address = source.text("address");
    auto const online = source.text("online");
    json::object location{{"@type", online.empty() ? "Place" : "VirtualLocation"}};
    put(location, "name", place);
    put(location, "address", address);
    put(location, "url", online);
    if (location.size() > 1)
        thing["location"] = location;
    json::array events;
    for (auto const* const record : records(source.fields(), "occasions"))
        events.push_back(occasion(*record));
    if (events.empty())
        return;
    for (auto const& [name, value] : events.front().as_object())
        if (name != "@type")
            thing[name] = value;
    if (events.size() > 1)
    {
        for (auto& event : events)
        {
            put(event.as_object(), "name", source.entry.content.title);
            if (location.size() > 1)
                event.as_object()["location"] = location;
        }
        thing["@type"] = "EventSeries";
        thing["subEvent"] = std::move(events);
    }
}

struct Type
{
    std::string_view kind;
    std::string_view type;
    void (*describe)(json::object& thing, Source const& source);
};

constexpr Type types[] = {
    {"insight", "Article", describe_insight},
    {"news", "NewsArticle", describe_article},
    {"story", "Article", describe_article},
    {"question", "Question", describe_question},
    {"project", "Project", describe_project},
    {"circle", "Organization", describe_organisation},
    {"organisation", "Organization", describe_organisation},
    {"measure", "GovernmentService", describe_service},
    {"help", "Service", describe_service},
    {"activity", "Event", describe_event},
    {"material", "LearningResource", describe_material},
    {"term", "DefinedTerm", nullptr},
    {"media", "MediaObject", nullptr},
};

Type type_of(std::string_view kind)
{
    auto const* const found = std::ranges::find(types, kind, &Type::kind);
    return found == std::end(types) ? Type{kind, "WebPage", nullptr} : *found;
}

json::array places(Source const& source)
{
    json::array named;
    auto const& words = source.viewer.vocabulary();
    auto slugs = texts(source.fields(), "areas");
    if (auto const* const region = words.region(text_of(source.fields(), "region")))
        for (auto const& member : words.members(*region, source.viewer.today))
            if (std::ranges::find(slugs, member) == slugs.end())
                slugs.push_back(member);
    for (auto const& slug : slugs)
        if (auto const* const area = words.area(slug))
            named.push_back(json::object{{"@type", "AdministrativeArea"}, {"name", area->name}});
    return named;
}

json::array citations(Source const& source)
{
    json::array cited;
    for (auto const* const record : records(source.fields(), "sources"))
    {
        json::object work{{"@type", "CreativeWork"}, {"name", text_of(*record, "title")}};
        put(work, "url", text_of(*record, "url"));
        if (auto const publisher = text_of(*record, "publisher"); !publisher.empty())
            work["publisher"] = json::object{{"@type", "Organization"}, {"name", publisher}};
        cited.push_back(std::move(work));
    }
    return cited;
}

// Only what a creative work has: an organisation has no language, and cites nothing.
void describe_work(json::object& thing, Source const& source, std::string_view type)
{
    if (type == "Organization" || type == "Project" || type.ends_with("Service") || type.starts_with("Event"))
        return;
    thing["inLanguage"] = text::code(source.entry.content.language);
    if (auto cited = citations(source); !cited.empty())
        thing["citation"] = std::move(cited);
}

json::object crumb(int position, std::string_view name, std::string const& address)
{
    return {{"@type", "ListItem"}, {"position", position}, {"name", name}, {"item", address}};
}

json::object trail(Source const& source, Kind const& kind, std::string_view address, std::string_view list_title)
{
    auto const& base = source.base;
    return {
        {"@type", "BreadcrumbList"},
        {"itemListElement",
         json::array{
             crumb(1, list_title, base + std::string(kind.path(source.viewer.language))),
             crumb(2, source.entry.content.title, std::string(address))}}};
}

std::string base_of(std::string_view address)
{
    auto const scheme = address.find("://");
    auto const path = scheme == std::string_view::npos ? 0 : address.find('/', scheme + 3);
    return std::string(address.substr(0, path));
}

}

std::string structured_data(
    Viewer const& viewer, Kind const& kind, Entry const& entry, std::string_view address, std::string_view list_title)
{
    if (entry.content.invented == Invented::yes)
        return {};
    Source const source{viewer, entry, base_of(address)};
    auto const type = type_of(kind.name);
    json::object thing{{"@type", type.type}, {"@id", address}, {"url", address}, {"name", entry.content.title}};
    put(thing, "description", entry.content.summary);
    if (type.describe)
        type.describe(thing, source);
    describe_work(thing, source, type.type);
    if (auto named = places(source); !named.empty())
        thing[type.type == "Event" || thing["@type"] == "EventSeries" ? "about" : "areaServed"] = std::move(named);
    json::array graph{std::move(thing)};
    if (!list_title.empty())
        graph.push_back(trail(source, kind, address, list_title));
    return json::serialize(json::object{{"@context", "https://schema.org"}, {"@graph", std::move(graph)}});
}

}
