// Tests of the calendar: what is coming, the page of an activity, and what may not be written.
#include "calendar/handlers.h"
#include "calendar/rules.h"

#include "content/test_site.h"

#include <gmock/gmock.h>

namespace {

using content::Draft;
using content::test::get;
using content::test::main_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr content::Kind const* kind_list[] = {&calendar::kind, &content::test::organisation};

Draft activity(std::string slug, std::string title, std::string_view fields)
{
    Draft draft;
    draft.kind = "activity";
    draft.slug = std::move(slug);
    draft.title = std::move(title);
    draft.summary = "Waar het om gaat.";
    draft.status = content::Status::published;
    draft.fields = content::test::object(fields);
    return draft;
}

class CalendarPages : public testing::TestWithParam<tests::Engine>
{
protected:
    CalendarPages() : site_(GetParam(), content::Kinds(kind_list))
    {
        site_.save({
            activity("inloop", "Inloop <ochtend>", R"({"areas":["emmen"],"audiences":["inwoners"],"themes":["geld"],
                "occasions":[{"date":"2026-11-20","from":"10:00"},{"date":"2026-11-21","from":"10:00","until":"12:00"},
                {"date":"2026-12-19","from":"10:00","until":"12:00","cancelled":true}],
                "form":"meet","place":"Buurthuis","address":"Dorpsstraat 1","join":"Kom gewoon langs.","cost":"Gratis",
                "accessible":"Er is een lift.","contact_phone":"0591 12 34 56"})"),
            activity("cursus", "Cursus", R"({"areas":["assen"],"form":"learn","online":"https://example.org/",
                "occasions":[{"date":"2027-01-10"}],"join":"Meld je aan."})"),
            activity("voorbij", "Voorbij", R"({"areas":["assen"],"place":"Zaal","join":"Kom.",
                "occasions":[{"date":"2026-11-19"}]})"),
            activity("afgelast", "Afgelast", R"({"areas":["assen"],"place":"Zaal","join":"Kom.",
                "occasions":[{"date":"2027-01-11","cancelled":true}]})"),
        });
    }

    std::string list(std::string const& address) { return main_of(calendar::list_days(calendar_, get(address))); }
    http::Response show(std::string const& address, std::string const& slug)
    {
        return calendar::show_activity(calendar_, get(address + slug, slug));
    }

    content::test::TestSite site_;
    calendar::Calendar calendar_{*site_.db, site_.context, site_.clock};
};

std::vector<std::string> faults(std::string_view fields)
{
    std::vector<content::Problem> problems;
    calendar::check_rules(activity("a", "A", fields), problems);
    std::vector<std::string> found;
    for (auto const& problem : problems)
        found.push_back(problem.field);
    return found;
}

}

TEST(ActivityRules, WantDaysTimesAndAPlace)
{
    EXPECT_THAT(
        faults(R"({"occasions":[{"date":"2026-12-05","from":"10:00","until":"12:00"}],"place":"Zaal"})"), IsEmpty());
    EXPECT_THAT(faults(R"({"occasions":[{"date":"2026-12-05"}],"online":"https://example.org"})"), IsEmpty());
    EXPECT_THAT(
        faults(R"({"occasions":[{"date":"2026-12"},{"date":"2026-12-05","from":"25:00"},
            {"date":"2026-12-06","until":"12:00"},{"date":"2026-12-07","from":"12:00","until":"12:00"}]})"),
        testing::ElementsAre(
            "occasions[0].date", "occasions[1].from", "occasions[2].from", "occasions[3].until", "place"));
}

TEST_P(CalendarPages, ListsWhatIsComingByMonthAndDay)
{
    auto const shown = list("/agenda");
    for (auto const* const part :
         {R"(<h2 class="month__name">november 2026</h2>)", R"(<time datetime="2026-11-21">)", "zaterdag",
          "van 10:00 tot 12:00 uur", "Inloop &lt;ochtend&gt;", "Buurthuis", "Emmen", "Inwoners", "Ontmoeten",
          "december 2026", "Gaat niet door", "Via internet", "Er komen 4 dagen"})
        EXPECT_THAT(shown, HasSubstr(part));
    EXPECT_THAT(shown, AllOf(Not(HasSubstr("2026-11-20")), Not(HasSubstr("Voorbij"))));
    EXPECT_THAT(list("/en/calendar"), AllOf(HasSubstr("Saturday"), HasSubstr("from 10:00 until 12:00")));
}

TEST_P(CalendarPages, ChoicesNarrowTheList)
{
    for (auto const* const query :
         {"area=emmen", "form=meet", "month=2026-12", "theme=geld", "area=emmen&month=2026-11"})
        EXPECT_THAT(list(std::string("/agenda?") + query), AllOf(HasSubstr("Inloop"), Not(HasSubstr("Cursus"))))
            << query;
    EXPECT_THAT(list("/agenda?month=2027-01"), AllOf(HasSubstr("Cursus"), Not(HasSubstr("Inloop"))));
    EXPECT_THAT(list("/agenda?month=2027-01&form=meet"), HasSubstr("Niets gevonden"));
    EXPECT_THAT(list("/agenda?month=onzin&area=niets"), HasSubstr("Cursus"));
    site_.clock.advance(std::chrono::hours(24 * 365));
    EXPECT_THAT(list("/agenda"), HasSubstr("Er staat nu niets op de agenda"));
}

TEST_P(CalendarPages, ActivitySaysWhenAndHowToJoinFirst)
{
    auto const shown = main_of(show("/agenda/", "inloop"));
    for (auto const* const part :
         {"Eerstvolgende keer", "zaterdag 21 november 2026", "van 10:00 tot 12:00 uur", "Zo doe je mee",
          "Kom gewoon langs.", R"(href="tel:0591123456")", R"(href="/agenda/inloop/agenda.ics")", "Buurthuis",
          "Dorpsstraat 1", "Gratis", "Er is een lift.", "zaterdag 19 december 2026", "Gaat niet door",
          "Het is al 1 keer geweest."})
        EXPECT_THAT(shown, HasSubstr(part));
    EXPECT_LT(shown.find("Kom gewoon langs."), shown.find("Er is een lift."));
    EXPECT_EQ(show("/agenda/", "niets").status, 404);
}

TEST_P(CalendarPages, WhatHasBeenStaysAsAPageAndSaysSo)
{
    EXPECT_THAT(
        main_of(show("/agenda/", "voorbij")),
        AllOf(HasSubstr("Dit is geweest"), Not(HasSubstr("agenda.ics")), Not(HasSubstr("Zo doe je mee</h2>"))));
    EXPECT_THAT(main_of(show("/agenda/", "afgelast")), HasSubstr("Dit gaat niet door"));
}

TEST_P(CalendarPages, AskTheDatabaseAFewTimes)
{
    sql::RequestScope const scope(*site_.db);
    int before = 0;
    auto const asked = [&] { return scope.query_count() - std::exchange(before, scope.query_count()); };
    list("/agenda?month=2026-12");
    EXPECT_EQ(asked(), 1);
    list("/agenda?area=emmen&month=2026-12");
    EXPECT_LE(asked(), 2);
    show("/agenda/", "inloop");
    EXPECT_LE(asked(), 6);
    calendar::give_feed(calendar_, get("/agenda.ics"));
    EXPECT_EQ(asked(), 1);
}

INSTANTIATE_TEST_SUITE_P(Engines, CalendarPages, testing::ValuesIn(tests::both_engines), tests::engine_name);
