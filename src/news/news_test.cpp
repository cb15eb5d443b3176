// Tests of news: the list by day, and one item.
#include "news/handlers.h"
#include "news/rules.h"

#include "content/test_site.h"

#include <gmock/gmock.h>

namespace {

using content::Draft;
using content::test::get;
using content::test::main_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr content::Kind const* kind_list[] = {&news::kind};

Draft item(std::string slug, std::string_view fields)
{
    Draft made;
    made.kind = "news";
    made.title = "Bericht " + slug;
    made.slug = std::move(slug);
    made.summary = "Kort & goed.";
    made.body = "De hele tekst.";
    made.status = content::Status::published;
    made.fields = content::test::object(fields);
    return made;
}

class NewsPages : public testing::TestWithParam<tests::Engine>
{
protected:
    NewsPages() : site_(GetParam(), content::Kinds(kind_list))
    {
        site_.save(
            {item("oud", R"({"date":"2025-03-01"})"), item("nieuw", R"({"themes":["geld"],"date":"2026-11-20"})"),
             item("midden", R"({"date":"2026-02-03","website":"https://example.org/a"})")});
    }

    content::test::TestSite site_;
    news::News news_{*site_.db, site_.context, site_.clock};
};

std::size_t faults(std::string_view fields)
{
    std::vector<content::Problem> problems;
    news::check_news(item("a", fields), problems);
    return problems.size();
}

}

TEST_P(NewsPages, TheNewestComesFirst)
{
    auto const page = main_of(news::list_news(news_, get("/nieuws")));
    EXPECT_THAT(page, AllOf(HasSubstr("3 berichten gevonden"), HasSubstr("Kort &amp; goed.")));
    EXPECT_LT(page.find("20 november 2026"), page.find("3 februari 2026"));
    EXPECT_LT(page.find("3 februari 2026"), page.find("1 maart 2025"));
    EXPECT_THAT(main_of(news::list_news(news_, get("/en/news"))), HasSubstr("20 November 2026"));
}

TEST_P(NewsPages, AnItemHasItsDateAndText)
{
    EXPECT_THAT(
        main_of(news::show_news(news_, get("/nieuws/midden", "midden"))),
        AllOf(
            HasSubstr(R"(<time datetime="2026-02-03">3 februari 2026</time>)"), HasSubstr("De hele tekst."),
            HasSubstr("https://example.org/a"), Not(HasSubstr(R"(<dl)"))));
    EXPECT_THAT(
        main_of(news::show_news(news_, get("/nieuws/nieuw", "nieuw"))), HasSubstr(R"(href="/nieuws?theme=geld")"));
    EXPECT_EQ(news::show_news(news_, get("/nieuws/geen", "geen")).status, 404);
}

TEST(NewsRules, NewsIsOfADay)
{
    EXPECT_EQ(faults(R"({"date":"2026-11-21"})"), 0U);
    EXPECT_EQ(faults(R"({"date":"2026-11"})"), 1U);
}

INSTANTIATE_TEST_SUITE_P(Engines, NewsPages, testing::ValuesIn(tests::both_engines), tests::engine_name);
