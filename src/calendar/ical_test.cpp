// Tests of calendar feeds: what is written is read back by libical, as other programs would.
#include "calendar/handlers.h"
#include "calendar/ical.h"

#include "content/test_site.h"

#include <gmock/gmock.h>
#include <libical/ical.h>

namespace {

using content::test::get;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr content::Kind const* kind_list[] = {&calendar::kind};

// An event as another program reads it.
struct Read
{
    std::string uid;
    std::string title;
    std::string description;
    std::string location;
    std::string url;
    std::string start;
    std::string end;
    bool whole_day = false;
    bool cancelled = false;
    int sequence = 0;
};

std::string text_of(char const* text)
{
    return text ? text : "";
}

Read read_event(icalcomponent* event)
{
    Read read;
    auto const start = icalcomponent_get_dtstart(event);
    read.uid = text_of(icalcomponent_get_uid(event));
    read.title = text_of(icalcomponent_get_summary(event));
    read.description = text_of(icalcomponent_get_description(event));
    read.location = text_of(icalcomponent_get_location(event));
    if (auto* const url = icalcomponent_get_first_property(event, ICAL_URL_PROPERTY))
        read.url = text_of(icalproperty_get_url(url));
    read.start = icaltime_as_ical_string(start);
    if (icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY))
        read.end = icaltime_as_ical_string(icalcomponent_get_dtend(event));
    read.whole_day = start.is_date != 0;
    read.cancelled = icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED;
    read.sequence = icalcomponent_get_sequence(event);
    return read;
}

std::vector<Read> read(std::string const& written)
{
    std::vector<Read> found;
    auto* const calendar = icalparser_parse_string(written.c_str());
    if (!calendar)
        return found;
    EXPECT_EQ(icalcomponent_count_errors(calendar), 0);
    EXPECT_NE(icalrestriction_check(calendar), 0);
    for (auto* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
        found.push_back(read_event(event));
    icalcomponent_free(calendar);
    return found;
}

calendar::Event event(text::PartialDate day, std::optional<int> from, std::optional<int> until)
{
    calendar::Event made;
    made.uid = "activity-1@example.org";
    made.occasion.day = day;
    if (from)
        made.occasion.from = std::chrono::minutes(*from);
    if (until)
        made.occasion.until = std::chrono::minutes(*until);
    made.title = "Titel";
    made.url = "https://example.org/agenda/a";
    made.sequence = 3;
    made.changed_at = content::test::noon;
    return made;
}

class CalendarFeeds : public testing::TestWithParam<tests::Engine>
{
protected:
    CalendarFeeds() : site_(GetParam(), content::Kinds(kind_list))
    {
        content::Draft draft;
        draft.kind = "activity";
        draft.slug = "inloop";
        draft.title = "Inloop, met soep; en brood";
        draft.summary = "Voor iedereen.";
        draft.status = content::Status::published;
        draft.fields = content::test::object(R"({"areas":["emmen"],"themes":["geld"],
            "occasions":[{"date":"2026-11-20","from":"10:00"},{"date":"2026-11-25","from":"10:00","until":"12:00"},
            {"date":"2026-11-25","from":"14:00"},{"date":"2026-12-19","cancelled":true}],
            "place":"Buurthuis","address":"Dorpsstraat 1, Emmen","join":"Kom langs.","cost":"Gratis"})");
        auto invented = draft;
        invented.slug = "verzonnen";
        invented.title = "Soep";
        invented.invented = content::Invented::yes;
        invented.fields = content::test::object(R"({"areas":["turfwolde"],
            "occasions":[{"date":"2026-12-24"}],"place":"Buurthuis","join":"Kom langs."})");
        site_.save({draft, invented});
    }

    std::string feed(std::string const& address)
    {
        return std::string(calendar::give_feed(calendar_, get(address)).bytes());
    }

    content::test::TestSite site_;
    calendar::Calendar calendar_{*site_.db, site_.context, site_.clock};
};

}

TEST(Ical, WritesMomentsInUtcAlsoWhenTheClockChanges)
{
    auto const found = read(calendar::write_ical(
        "Agenda",
        {event({2026, 12, 5}, 19 * 60 + 30, 21 * 60), event({2026, 3, 29}, 60, 4 * 60),
         event({2026, 10, 25}, 60, 4 * 60), event({2026, 7, 1}, 30, std::nullopt)}));
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[0].start + "/" + found[0].end, "20261205T183000Z/20261205T200000Z");
    EXPECT_EQ(found[1].start + "/" + found[1].end, "20260329T000000Z/20260329T020000Z"); // two hours by the sun
    EXPECT_EQ(found[2].start + "/" + found[2].end, "20261024T230000Z/20261025T030000Z"); // four
    EXPECT_EQ(found[3].start, "20260630T223000Z");
    EXPECT_EQ(found[3].end, "");
    EXPECT_EQ(found[0].sequence, 3);
}

TEST(Ical, ADayWithoutATimeIsTheWholeDay)
{
    auto const found = read(calendar::write_ical("Agenda", {event({2026, 12, 31}, std::nullopt, std::nullopt)}));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0].whole_day);
    EXPECT_EQ(found[0].start + "/" + found[0].end, "20261231/20270101");
}

TEST(Ical, FoldsLongLinesAndEscapesWithoutLosingAnything)
{
    auto long_one = event({2026, 12, 5}, 600, 700);
    for (int i = 0; i < 40; ++i)
        long_one.description += "Één zin, met komma; puntkomma \\ schuine streep 😀\n";
    long_one.description += "einde";
    auto const written = calendar::write_ical("Naam, met komma", {long_one});
    std::size_t start = 0;
    for (auto end = written.find("\r\n"); end != std::string::npos; start = end + 2, end = written.find("\r\n", start))
        EXPECT_LE(end - start, 75U);
    EXPECT_EQ(start, written.size());
    auto const found = read(written);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].description, long_one.description);
    EXPECT_EQ(read(calendar::write_ical("Leeg", {})).size(), 0U);
}

TEST_P(CalendarFeeds, HoldWhatIsComing)
{
    auto const answer = calendar::give_feed(calendar_, get("/agenda.ics"));
    EXPECT_EQ(answer.type, "text/calendar; charset=utf-8");
    auto const found = read(std::string(answer.bytes()));
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[0].title, "Inloop, met soep; en brood");
    EXPECT_EQ(found[0].location, "Buurthuis, Dorpsstraat 1, Emmen");
    EXPECT_THAT(
        found[0].description, AllOf(StartsWith("Demonstratie."), HasSubstr("Voor iedereen."), HasSubstr("Kom langs.")));
    EXPECT_THAT(found[0].url, testing::EndsWith("/agenda/inloop"));
    EXPECT_EQ(found[0].start, "20261125T090000Z");
    EXPECT_NE(found[0].uid, found[1].uid);
    EXPECT_THAT(found[0].uid, testing::ContainsRegex("^activity-[0-9]+-20261125@"));
    EXPECT_TRUE(found[2].cancelled);
    EXPECT_THAT(found[2].title, StartsWith("Gaat niet door: "));
    EXPECT_THAT(found[3].title, StartsWith("Verzonnen voorbeeld: "));
    EXPECT_THAT(found[3].description, HasSubstr("Het bestaat niet echt."));
}

TEST_P(CalendarFeeds, NarrowToAMunicipalityOrATheme)
{
    EXPECT_EQ(read(feed("/agenda.ics?area=emmen")).size(), 3U);
    EXPECT_EQ(read(feed("/agenda.ics?area=turfwolde")).size(), 1U);
    EXPECT_EQ(read(feed("/en/calendar.ics?theme=geld")).size(), 3U);
    EXPECT_THAT(feed("/agenda.ics?area=emmen"), HasSubstr("X-WR-CALNAME:Agenda: Emmen"));
}

TEST_P(CalendarFeeds, NamesStayWhenTheActivityChanges)
{
    auto const before = read(feed("/agenda.ics?area=turfwolde"));
    auto changed = content::Draft();
    changed.kind = "activity";
    changed.slug = "verzonnen";
    changed.title = "Erwtensoep";
    changed.invented = content::Invented::yes;
    changed.status = content::Status::published;
    changed.fields = content::test::object(
        R"({"areas":["turfwolde"],"occasions":[{"date":"2026-12-24","from":"12:00"}],"place":"Zaal","join":"Kom."})");
    site_.save({changed});
    auto const after = read(feed("/agenda.ics?area=turfwolde"));
    ASSERT_EQ(before.size(), 1U);
    ASSERT_EQ(after.size(), 1U);
    EXPECT_EQ(before[0].uid, after[0].uid);
    EXPECT_GT(after[0].sequence, before[0].sequence);
}

TEST_P(CalendarFeeds, OneActivityIsAFileToKeep)
{
    auto const answer = calendar::give_activity(calendar_, get("/agenda/inloop/agenda.ics", "inloop"));
    EXPECT_EQ(answer.header("Content-Disposition"), "attachment; filename=\"inloop.ics\"");
    auto const found = read(std::string(answer.bytes()));
    ASSERT_EQ(found.size(), 3U);
    auto const all = read(feed("/agenda.ics?area=emmen"));
    for (std::size_t i = 0; i < found.size(); ++i)
        EXPECT_EQ(found[i].uid, all[i].uid);
    EXPECT_EQ(calendar::give_activity(calendar_, get("/agenda/niets/agenda.ics", "niets")).status, 404);
}

INSTANTIATE_TEST_SUITE_P(Engines, CalendarFeeds, testing::ValuesIn(tests::both_engines), tests::engine_name);
