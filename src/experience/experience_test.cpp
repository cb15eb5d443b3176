// Tests of stories: how they are told, and that none is shown without consent.
#include "experience/handlers.h"
#include "experience/rules.h"

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
using testing::UnorderedElementsAre;

constexpr content::Kind const* kind_list[] = {&experience::kind};

Draft story(std::string slug, std::string_view fields)
{
    Draft made;
    made.kind = "story";
    made.title = "Verhaal " + slug;
    made.slug = std::move(slug);
    made.summary = "Kort.";
    made.body = "De brief lag op de kast.";
    made.status = content::Status::published;
    made.fields = content::test::object(fields);
    return made;
}

constexpr std::string_view consented = R"({"date":"2025-06","told_by":"Een <vader>","form":"spoken",
    "quotes":["Ik durfde niet.","Samen ging het."],"consent_scopes":["site"],"consent_given":"2025-05-01",
    "consent_until":"2026-11-21","consent_text":"versie 7"})";

class Stories : public testing::TestWithParam<tests::Engine>
{
protected:
    Stories() : site_(GetParam(), content::Kinds(kind_list))
    {
        site_.save(
            {story("brief", consented),
             story(
                 "zwaar", R"({"date":"2025","told_by":"Iemand","quotes":["Ik was bang."],"warning":"Over geweld."})")});
    }

    http::Response answer(std::string slug)
    {
        return experience::show_story(experience_, get("/verhalen/" + slug, slug));
    }
    std::string page(std::string slug) { return main_of(answer(std::move(slug))); }
    std::string list() { return main_of(experience::list_stories(experience_, get("/verhalen"))); }

    content::test::TestSite site_;
    experience::Experience experience_{*site_.db, site_.context, site_.clock};
};

std::vector<std::string> faults(Draft const& draft)
{
    std::vector<content::Problem> problems;
    experience::check_story(draft, problems);
    std::vector<std::string> fields;
    for (auto& problem : problems)
        fields.push_back(std::move(problem.field));
    return fields;
}

}

TEST_P(Stories, AreToldInTheTellersWords)
{
    EXPECT_THAT(
        page("brief"),
        AllOf(
            HasSubstr(R"(<blockquote class="quote"><p>Ik durfde niet.</p></blockquote>)"),
            HasSubstr("De brief lag op de kast."), HasSubstr("Samen ging het."), HasSubstr("Een &lt;vader&gt;"),
            HasSubstr("juni 2025"), HasSubstr("Verteld met toestemming"), Not(HasSubstr("<details"))));
    EXPECT_THAT(list(), AllOf(HasSubstr("2 verhalen gevonden"), HasSubstr("<p>Ik durfde niet.</p>")));
}

TEST_P(Stories, WhatMayBeHeavyIsToldBeforeTheTextOpens)
{
    auto const shown = page("zwaar");
    EXPECT_LT(shown.find("Over geweld."), shown.find("<details"));
    EXPECT_LT(shown.find("<details"), shown.find("De brief lag op de kast."));
    EXPECT_LT(shown.find("<details"), shown.find("Ik was bang."));
    EXPECT_THAT(list(), AllOf(HasSubstr("Kan zwaar zijn"), Not(HasSubstr("Ik was bang."))));
}

TEST_P(Stories, SayNothingOfWhatWasConsentedTo)
{
    for (auto const& html : {page("brief"), list()})
        EXPECT_THAT(html, AllOf(Not(HasSubstr("versie 7")), Not(HasSubstr("2026-11-21")), Not(HasSubstr("mei 2025"))));
}

TEST_P(Stories, AreGoneWhenTheConsentHasEnded)
{
    site_.clock.advance(std::chrono::hours(10)); // 23:00 in the Netherlands
    EXPECT_EQ(answer("brief").status, 200);
    site_.clock.advance(std::chrono::hours(1));
    EXPECT_EQ(answer("brief").status, 404); // at once

    site_.db->write(
        [&](sql::Tx& tx) { return content::store::retire(tx, content::Kinds(kind_list), site_.clock.now()); });
    site_.context.refresh();
    EXPECT_THAT(list(), AllOf(HasSubstr("1 verhaal gevonden"), Not(HasSubstr("/verhalen/brief"))));
    EXPECT_EQ(answer("brief").status, 404);
}

TEST(StoryRules, NoStoryWithoutConsent)
{
    EXPECT_THAT(faults(story("a", "{}")), UnorderedElementsAre("consent_given", "consent_text", "consent_scopes"));
    EXPECT_THAT(faults(story("a", consented)), IsEmpty());
    auto newsletter = story("a", consented);
    newsletter.fields["consent_scopes"] = {"newsletter"};
    EXPECT_THAT(faults(newsletter), UnorderedElementsAre("consent_scopes"));
}

TEST(StoryRules, AnInventedStoryNeedsNoConsent)
{
    auto invented = story("a", "{}");
    invented.invented = content::Invented::yes;
    EXPECT_THAT(faults(invented), IsEmpty());
    invented.fields = content::test::object(R"({"consent_given":"2026","consent_until":"2025-12-31"})");
    EXPECT_THAT(faults(invented), UnorderedElementsAre("consent_until"));
}

TEST(StoryRules, ATranslationHasTheConsentOfItsOriginal)
{
    auto translation = story("a", "{}");
    translation.translation_of = "b";
    EXPECT_THAT(faults(translation), IsEmpty());
}

TEST(StoryKind, ConsentIsForEditorsOnly)
{
    for (auto const& field : experience::kind.fields)
        EXPECT_EQ(field.exposure == content::Exposure::editors, field.name.starts_with("consent_")) << field.name;
}

INSTANTIATE_TEST_SUITE_P(Engines, Stories, testing::ValuesIn(tests::both_engines), tests::engine_name);
