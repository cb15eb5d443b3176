// Tests of help: whom to call first, per municipality and need, and what may not be written.
#include "help/handlers.h"
#include "help/rules.h"

#include "content/reach.h"
#include "content/test_site.h"

#include <gmock/gmock.h>

namespace {

using content::Draft;
using content::test::get;
using content::test::main_of;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr content::Kind const* kind_list[] = {&help::kind, &content::test::organisation};

Draft entry(std::string slug, std::string title, std::string_view fields)
{
    Draft draft;
    draft.kind = "help";
    draft.slug = std::move(slug);
    draft.title = std::move(title);
    draft.summary = "Wie je helpt.";
    draft.status = content::Status::published;
    draft.fields = content::test::object(fields);
    return draft;
}

class HelpPages : public testing::TestWithParam<tests::Engine>
{
protected:
    HelpPages() : site_(GetParam(), content::Kinds(kind_list))
    {
        auto invented = entry("soepbus", "Soepbus", R"({"areas":["turfwolde"],"needs":["food"],"phone":"0800 9"})");
        invented.invented = content::Invented::yes;
        site_.save({
            entry("advies", "Advies", R"({"needs":["legal","debts"],"national":true,"phone":"0800 1"})"),
            entry("geldlijn", "Geldlijn", R"({"needs":["debts"],"national":true,"phone":"0800 2",
                "phone_hours":"Elke dag van 9 tot 21 uur","phone_cost":"Bellen is gratis"})"),
            entry("chat", "Chat", R"({"needs":["company"],"national":true,"chat":"https://example.org/chat"})"),
            entry("emmen", "Geldhulp Emmen", R"({"areas":["emmen"],"needs":["debts","letters"],"phone":"0591 1",
                "whatsapp":"06 12 34 56 78","mail":"hulp@example.org","visit":["Plein 1, Emmen"],
                "visit_hours":"Elke ochtend","website":"https://example.org/","steps":["Bel ons.","Kom langs."],
                "cost":"Niets","bring":["Je post"],"audiences":["inwoners"],
                "sources":[{"title":"Site","seen":"2026-09"},{"title":"Site","seen":"2026-11-20"}]})"),
            entry("drenthe", "Drents loket", R"({"areas":["drenthe"],"needs":["energy"],"phone":"0592 1"})"),
            entry("oud", "Geldhulp Midden", R"({"areas":["hoogezand"],"needs":["debts"],"phone":"0598 1"})"),
            invented,
        });
    }

    std::string list(std::string const& address) { return main_of(help::list_help(help_, get(address))); }
    http::Response show(std::string const& address, std::string const& slug)
    {
        return help::show_help(help_, get(address + slug, slug));
    }

    content::test::TestSite site_;
    help::Help help_{*site_.db, site_.context, site_.clock};
};

std::vector<std::string> faults(std::string_view fields)
{
    std::vector<content::Problem> problems;
    help::check_rules(entry("a", "A", fields), problems);
    std::vector<std::string> found;
    for (auto const& problem : problems)
        found.push_back(problem.field);
    return found;
}

}

TEST(HelpRules, WantAPlaceAndAWay)
{
    EXPECT_THAT(faults(R"({"national":true,"phone":"0800 1"})"), IsEmpty());
    EXPECT_THAT(faults(R"({"region":"programma","visit":["Plein 1"]})"), IsEmpty());
    EXPECT_THAT(faults(R"({"national":true,"areas":["emmen"],"mail":"a@example.org"})"), ElementsAre("national"));
    EXPECT_THAT(faults(R"({"whatsapp":"06 1"})"), ElementsAre("areas", "phone"));
}

TEST_P(HelpPages, TheNationalNumberComesFirst)
{
    auto const shown = list("/hulp");
    auto const number = shown.find(R"(href="tel:08002")");
    ASSERT_NE(number, std::string::npos);
    EXPECT_LT(number, shown.find("Kies je gemeente"));
    EXPECT_LT(shown.find("Kies je gemeente"), shown.find("Waarbij heb je hulp nodig?"));
    EXPECT_LT(shown.find("Waarbij heb je hulp nodig?"), shown.find(R"(href="tel:08001")"));
    for (auto const* const part :
         {"Bel 0800 2", "Elke dag van 9 tot 21 uur", "Bellen is gratis", R"(href="/hulp?area=emmen")",
          R"(href="/hulp?need=food")", R"(Chat mee<span class="visually-hidden">: Chat</span>)", R"(href="tel:05911")",
          "Verzonnen voorbeeld"})
        EXPECT_THAT(shown, HasSubstr(part));
    EXPECT_THAT(shown, Not(HasSubstr("area=hoogezand")));
}

TEST_P(HelpPages, AMunicipalityShowsWhatIsLocalBeforeWhatIsNational)
{
    auto const shown = list("/hulp?area=emmen");
    EXPECT_LT(shown.find(R"(href="tel:05911")"), shown.find(R"(href="tel:08002")"));
    EXPECT_LT(shown.find(R"(href="tel:05921")"), shown.find(R"(href="tel:08001")")); // of the whole province
    EXPECT_THAT(shown, AllOf(HasSubstr("<h1>Hulp in Emmen</h1>"), Not(HasSubstr("tel:05981"))));
    EXPECT_THAT(
        list("/hulp?area=assen&need=legal"), AllOf(HasSubstr("nog geen hulp in Assen"), HasSubstr("tel:08001")));
    EXPECT_THAT(list("/en/help?area=emmen"), AllOf(HasSubstr("<h1>Help in Emmen</h1>"), HasSubstr("Call 0591 1")));
}

TEST_P(HelpPages, ANeedShowsOnlyWhatHelpsWithIt)
{
    auto const shown = list("/hulp?need=legal");
    EXPECT_THAT(
        shown,
        AllOf(
            HasSubstr("Hulp: Je rechten"), HasSubstr("tel:08001"), Not(HasSubstr("tel:08002")),
            HasSubstr(R"(aria-current="true")")));
    EXPECT_THAT(list("/hulp?need=letters"), HasSubstr("tel:05911"));
    EXPECT_THAT(list("/hulp?need=onzin&area=niets"), HasSubstr("<h1>Hulp</h1>"));
}

TEST_P(HelpPages, AFormerMunicipalityLeadsToItsSuccessor)
{
    auto const answer = help::list_help(help_, get("/hulp?area=hoogezand&need=debts"));
    EXPECT_EQ(answer.status, 308);
    EXPECT_EQ(answer.header("Location"), "/hulp?area=midden-groningen&need=debts");
    EXPECT_THAT(list("/hulp?area=midden-groningen"), HasSubstr("tel:05981"));
}

TEST_P(HelpPages, OneEntryHasItsNumberBeforeAllElse)
{
    auto const answer = show("/hulp/", "emmen");
    EXPECT_EQ(answer.page()->quick_exit, html::QuickExit::yes);
    auto const shown = main_of(answer);
    std::size_t last = 0;
    for (auto const* const part :
         {"Bel 0591 1", "Bron gezien in november 2026", "Liever niet bellen?", R"(href="https://wa.me/31612345678")",
          R"(href="mailto:hulp@example.org")", "Plein 1, Emmen", "Elke ochtend", "Zo gaat het", "<li>Bel ons.</li>",
          "Niets", "Je post", "Brieven en formulieren", R"(href="/gemeenten/emmen")", "Inwoners", "Alle hulp in Emmen"})
    {
        EXPECT_NE(shown.find(part, last), std::string::npos) << part;
        last = std::min(shown.find(part, last), shown.size());
    }
    EXPECT_THAT(main_of(show("/hulp/", "chat")), AllOf(HasSubstr("Zoek contact"), HasSubstr("example.org/chat")));
    EXPECT_EQ(show("/hulp/", "niets").status, 404);
    EXPECT_EQ(help::list_help(help_, get("/hulp")).page()->quick_exit, html::QuickExit::yes);
}

TEST_P(HelpPages, AskTheDatabaseAFewTimes)
{
    sql::RequestScope const scope(*site_.db);
    int before = 0;
    auto const asked = [&] { return scope.query_count() - std::exchange(before, scope.query_count()); };
    list("/hulp?area=emmen&need=debts");
    EXPECT_EQ(asked(), 2);
    show("/hulp/", "emmen");
    EXPECT_LE(asked(), 6);
}

INSTANTIATE_TEST_SUITE_P(Engines, HelpPages, testing::ValuesIn(tests::both_engines), tests::engine_name);
