// Tests of the form from page to database: saving, finding, rights, what forged forms cannot do.
#include "editing/test_writing.h"

#include "editing/problem_words.h"

#include <gmock/gmock.h>

namespace {

using editing::test::Ask;
using editing::test::fill_in;
using editing::test::id_in;
using editing::test::main_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class Writing : public editing::test::Writing
{};

}

TEST_P(Writing, MakesNothingBeforeTheFirstSave)
{
    auto const page = opened(desk_.editor()).get(editing::show_entry, desk_, "/bewerken");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(main_of(page), AllOf(HasSubstr("Goede start"), HasSubstr("more:tracks")));
    EXPECT_TRUE(editing::store::works(*desk_.db, desk_.editor(), {}).rows.empty());
}

TEST_P(Writing, SavesAWorkAndLeavesThePublishedTextAlone)
{
    auto const saved =
        opened(desk_.editor()).set("title", "Betere start").press("save").post(editing::post_entry, desk_);
    ASSERT_EQ(saved.status, 303);
    auto const stored = work(id_in(saved));
    EXPECT_EQ(stored.draft.title, "Betere start");
    EXPECT_EQ(stored.draft.slug, "goede-start");
    EXPECT_EQ(
        content::store::published(*desk_.db, content::test::project, text::Language::nl, "goede-start")->content.title,
        "Goede start");
    auto const again = entry(desk_.second()).get(editing::show_entry, desk_, "/bewerken");
    EXPECT_EQ(again.status, 303);
    EXPECT_EQ(again.header("location"), "/schrijven/" + id_in(saved));
}

TEST_P(Writing, SavesAndGoesOn)
{
    auto const saved = opened(desk_.editor()).set("title", "Klaar").press("next").post(editing::post_entry, desk_);
    ASSERT_EQ(saved.status, 303);
    EXPECT_THAT(std::string(saved.header("location")), testing::MatchesRegex("/schrijven/[0-9]+/nakijken"));
    auto const refused =
        opened(desk_.editor()).set("title", std::string(400, 'a')).press("next").post(editing::post_entry, desk_);
    EXPECT_NE(refused.status, 303) << "nothing is lost on the way";
}

TEST_P(Writing, BringsTheFormBackWithAnotherGroup)
{
    auto const page = opened(desk_.editor()).set("title", "Half").press("more:tracks").post(editing::post_entry, desk_);
    EXPECT_THAT(main_of(page), AllOf(HasSubstr("Half"), HasSubstr(R"(name="tracks[0].area")")));
    auto form = fill_in(main_of(page));
    auto const two = entry(desk_.editor())
                         .with(form)
                         .set("tracks[0].focus", "Eerst")
                         .press("more:tracks")
                         .post(editing::post_entry, desk_);
    EXPECT_THAT(main_of(two), AllOf(HasSubstr(R"(name="tracks[1].area")"), HasSubstr("Eerst")));
    auto const up = entry(desk_.editor())
                        .with(fill_in(main_of(two)))
                        .set("tracks[1].focus", "Tweede")
                        .press("up:tracks[1]")
                        .post(editing::post_entry, desk_);
    EXPECT_LT(main_of(up).find("Tweede"), main_of(up).find("Eerst"));
    auto const one =
        entry(desk_.editor()).with(fill_in(main_of(up))).press("drop:tracks[0]").post(editing::post_entry, desk_);
    EXPECT_THAT(main_of(one), AllOf(Not(HasSubstr("Tweede")), HasSubstr("Eerst")));
}

TEST_P(Writing, FindsEntriesByTitle)
{
    auto const page = opened(desk_.editor())
                          .set("find.organisations", "buu")
                          .press("find:organisations")
                          .post(editing::post_entry, desk_);
    EXPECT_THAT(main_of(page), HasSubstr("choose:organisations=buur"));
    auto const chosen = entry(desk_.editor())
                            .with(fill_in(main_of(page)))
                            .press("choose:organisations=buur")
                            .post(editing::post_entry, desk_);
    auto const saved =
        entry(desk_.editor()).with(fill_in(main_of(chosen))).press("save").post(editing::post_entry, desk_);
    ASSERT_EQ(saved.status, 303);
    EXPECT_EQ(
        content::texts(work(id_in(saved)).draft.fields, "organisations"), (std::vector<std::string>{"bieb", "buur"}));
}

TEST_P(Writing, LooksUpWhatWasTypedAndNotChosen)
{
    auto const saved =
        opened(desk_.editor()).set("find.organisations", "Buur").press("save").post(editing::post_entry, desk_);
    ASSERT_EQ(saved.status, 303);
    EXPECT_EQ(content::texts(work(id_in(saved)).draft.fields, "organisations").size(), 2U);
    auto const none = opened_work(desk_.editor(), id_in(saved))
                          .set("find.organisations", "Zwevend")
                          .press("save")
                          .post(editing::post_work, desk_);
    EXPECT_EQ(none.status, 422);
    EXPECT_THAT(main_of(none), AllOf(HasSubstr("Zwevend"), HasSubstr("dit kunnen we niet vinden")));
}

TEST_P(Writing, KeepsWhatIsTypedAndOffersIt)
{
    auto ask = opened(desk_.editor());
    auto const kept = ask.set("title", "Getypt").press("keep").post(editing::post_entry, desk_);
    EXPECT_EQ(kept.status, 303);
    auto const offered = entry(desk_.editor()).get(editing::show_entry, desk_, "/bewerken");
    EXPECT_THAT(main_of(offered), AllOf(HasSubstr("Ga daarmee verder"), Not(HasSubstr("Getypt"))));
    auto const row = editing::store::row(*desk_.db, content::test::project, text::Language::nl, "goede-start");
    auto const taken = entry(desk_.editor())
                           .get(editing::show_entry, desk_, "/bewerken?restore=entry/" + std::to_string(row->id.value));
    EXPECT_THAT(main_of(taken), HasSubstr("Getypt"));
    EXPECT_THAT(
        main_of(entry(desk_.second()).get(editing::show_entry, desk_, "/bewerken")),
        Not(HasSubstr("Ga daarmee verder")));
    entry(desk_.editor()).with(fill_in(main_of(taken))).press("save").post(editing::post_entry, desk_);
    EXPECT_TRUE(editing::store::autosaves(*desk_.db, desk_.editor()).empty());
}

TEST_P(Writing, LetsPartnersWriteTheirOwnOnly)
{
    EXPECT_EQ(
        opened(desk_.partner()).press("save").set("title", "Anders").post(editing::post_entry, desk_).status, 303);
    EXPECT_EQ(entry(desk_.partner(), "van-buur").get(editing::show_entry, desk_, "/bewerken").status, 403);
    EXPECT_EQ(
        entry(desk_.partner(), "van-buur")
            .set("title", "Gekaapt")
            .press("save")
            .post(editing::post_entry, desk_)
            .status,
        403);
    EXPECT_EQ(entry(desk_.partner(), "buur", "organisation").get(editing::show_entry, desk_, "/bewerken").status, 403);
    EXPECT_EQ(entry(desk_.partner(), "bieb", "organisation").get(editing::show_entry, desk_, "/bewerken").status, 200);
    EXPECT_EQ(Ask(desk_.partner()).at("kind", "organisation").get(editing::show_new, desk_).status, 403);
    EXPECT_EQ(Ask(desk_.partner()).at("kind", "project").get(editing::show_new, desk_).status, 200);
    EXPECT_EQ(entry(desk_.reader()).get(editing::show_entry, desk_, "/bewerken").status, 403);
}

TEST_P(Writing, KeepsPartnersWithinTheirRights)
{
    auto const lost = opened(desk_.partner());
    auto alone = lost;
    EXPECT_EQ(alone.set("organisations", "buur").press("save").post(editing::post_entry, desk_).status, 422);
    auto with_both = lost;
    EXPECT_EQ(with_both.add("organisations", "buur").press("save").post(editing::post_entry, desk_).status, 303);

    // Fields of a form that decide nothing.
    auto forged = Ask(desk_.partner()).at("kind", "project");
    auto const blank = forged.get(editing::show_new, desk_);
    auto const saved = forged.with(fill_in(main_of(blank)))
                           .set("title", "Nieuw plan")
                           .set("invented", "yes")
                           .set("status", "published")
                           .set("kind", "organisation")
                           .set("state", "ready")
                           .set("id", "1")
                           .set("work", "1")
                           .press("save")
                           .post(editing::post_new, desk_);
    ASSERT_EQ(saved.status, 303);
    auto const stored = work(id_in(saved));
    EXPECT_EQ(stored.kind, "project");
    EXPECT_EQ(stored.draft.invented, content::Invented::no);
    EXPECT_EQ(stored.draft.status, content::Status::draft);
    EXPECT_EQ(stored.state, editing::State::draft);
    EXPECT_FALSE(stored.draft.fields.contains("status"));
}

TEST_P(Writing, GivesNoTextTheAddressOfAnother)
{
    auto form = Ask(desk_.partner()).at("kind", "project");
    auto const blank = form.get(editing::show_new, desk_);
    auto const taken = form.with(fill_in(main_of(blank)))
                           .set("title", "Gekaapt")
                           .set("slug", "van-buur")
                           .press("save")
                           .post(editing::post_new, desk_);
    EXPECT_EQ(taken.status, 422);
    EXPECT_THAT(main_of(taken), AllOf(HasSubstr("dit adres is al in gebruik"), HasSubstr("Gekaapt")));
    auto const own = form.set("slug", "").set("title", "Van buur").press("save").post(editing::post_new, desk_);
    ASSERT_EQ(own.status, 303);
    EXPECT_EQ(work(id_in(own)).slug, "van-buur-2");
    // And a published text keeps its address, whatever is sent.
    auto const moved = opened(desk_.editor()).set("slug", "van-buur").press("save").post(editing::post_entry, desk_);
    EXPECT_EQ(work(id_in(moved)).slug, "goede-start");
}

TEST_P(Writing, SurvivesHostileForms)
{
    std::string const evil = "\"><script>alert(1)</script>";
    auto ask = opened(desk_.editor());
    for (auto const* const name :
         {"title", "summary", "body", "started", "ended", "ambitions", "transcript", "region", "picture", "themes",
          "areas", "tracks[0].area", "tracks[0].phase", "results[3].by", "results[3].story", "links[0].to",
          "sources[0].url", "find.picture"})
        ask.add(name, evil);
    for (auto const* const name :
         {"tracks[999999].area", "tracks[-1].area", "tracks[18446744073709551616].focus", "tracks[", "tracks[]",
          "tracks[1", "[0]", "links[0].to[3]"})
        ask.add(name, "x");
    ask.set("title", evil).set("body", evil).set("version", "x").set("revision", "99999999999999999999");
    auto const saved = ask.set("revision", "1").press("save").set("find.picture", "").post(editing::post_entry, desk_);
    ASSERT_EQ(saved.status, 303);
    auto const page = main_of(Ask(desk_.editor()).at("id", id_in(saved)).get(editing::show_work, desk_));
    EXPECT_THAT(page, AllOf(Not(HasSubstr("<script>alert")), HasSubstr("&lt;script&gt;alert")));
    for (auto const* const command :
         {"more:nothing", "drop:tracks[77]", "up:tracks[0]", "choose:tracks=x", "choose:links[9].to=a/b", "find:title",
          "more:title", "drop:[", "up:tracks[99999999999999999999]"})
        EXPECT_EQ(opened_work(desk_.editor(), id_in(saved)).press(command).post(editing::post_work, desk_).status, 200)
            << command;
    EXPECT_EQ(opened_work(desk_.editor(), id_in(saved)).press("publish").post(editing::post_work, desk_).status, 400);
    EXPECT_EQ(
        opened_work(desk_.editor(), id_in(saved))
            .set("mine", "{")
            .press("settle")
            .post(editing::post_work, desk_)
            .status,
        400);
    EXPECT_EQ(
        opened_work(desk_.editor(), id_in(saved))
            .set("mine", R"({"invented":1})")
            .press("settle")
            .post(editing::post_work, desk_)
            .status,
        400);
}

TEST_P(Writing, RefusesWhatIsTooLongAndLosesNothing)
{
    std::string const title(400, 'a');
    auto const page = opened(desk_.editor()).set("title", title).press("save").post(editing::post_entry, desk_);
    EXPECT_EQ(page.status, 422);
    EXPECT_THAT(main_of(page), AllOf(HasSubstr(title), HasSubstr("dit is te lang")));
}

TEST_P(Writing, ReadsDatesAsPeopleWriteThem)
{
    auto const saved = opened(desk_.editor())
                           .set("started", "maart 2026")
                           .set("ended", "31-3-2027")
                           .press("save")
                           .post(editing::post_entry, desk_);
    auto const fields = work(id_in(saved)).draft.fields;
    EXPECT_EQ(content::text_of(fields, "started"), "2026-03");
    EXPECT_EQ(content::text_of(fields, "ended"), "2027-03-31");
    auto const wrong = opened_work(desk_.editor(), id_in(saved))
                           .set("ended", "31-2-2027")
                           .press("save")
                           .post(editing::post_work, desk_);
    auto const page = main_of(Ask(desk_.editor()).at("id", id_in(wrong)).get(editing::show_work, desk_));
    EXPECT_THAT(page, AllOf(HasSubstr("31-2-2027"), HasSubstr("dit is geen datum")));
}

TEST_P(Writing, TranslatesBesideTheDutch)
{
    auto ask = Ask(desk_.editor()).at("kind", "project");
    auto const page = ask.get(editing::show_new, desk_, "/schrijven/nieuw/project?of=goede-start");
    EXPECT_THAT(
        main_of(page),
        AllOf(HasSubstr("In het Nederlands"), HasSubstr("Goede start"), Not(HasSubstr(R"(name="started")"))));
    auto const saved = ask.with(fill_in(main_of(page)))
                           .set("title", "Good start")
                           .set("started", "1999")
                           .press("save")
                           .post(editing::post_new, desk_, "/schrijven/nieuw/project?of=goede-start");
    ASSERT_EQ(saved.status, 303);
    auto const stored = work(id_in(saved));
    EXPECT_EQ(stored.language, text::Language::en);
    EXPECT_EQ(stored.draft.translation_of, "goede-start");
    EXPECT_FALSE(stored.draft.fields.contains("started"));
    EXPECT_TRUE(editing::store::work(*desk_.db, desk_.partner(), stored.id)) << "an organisation may translate its own";
    // One translation at a time: who comes second is led to it, or shown both.
    auto second = Ask(desk_.second()).at("kind", "project");
    EXPECT_EQ(second.get(editing::show_new, desk_, "/schrijven/nieuw/project?of=goede-start").status, 303);
    auto const late = second.with(fill_in(main_of(page)))
                          .set("title", "Better start")
                          .press("save")
                          .post(editing::post_new, desk_, "/schrijven/nieuw/project?of=goede-start");
    EXPECT_EQ(late.status, 409);
    auto partner = Ask(desk_.partner()).at("kind", "project");
    EXPECT_EQ(partner.get(editing::show_new, desk_, "/schrijven/nieuw/project?of=van-buur").status, 403);
}

TEST_P(Writing, ThrowsAwayAfterAsking)
{
    auto const id = id_in(opened(desk_.editor()).set("title", "Weg").press("save").post(editing::post_entry, desk_));
    EXPECT_THAT(main_of(Ask(desk_.editor()).at("id", id).get(editing::ask_discard, desk_)), HasSubstr("Weg"));
    EXPECT_EQ(Ask(desk_.reader()).at("id", id).post(editing::discard, desk_).status, 404);
    EXPECT_EQ(Ask(desk_.editor()).at("id", id).set("version", "0").post(editing::discard, desk_).status, 422)
        << "asked about another version";
    EXPECT_EQ(Ask(desk_.editor()).at("id", id).post(editing::discard, desk_).status, 303);
    EXPECT_EQ(Ask(desk_.editor()).at("id", id).get(editing::show_work, desk_).status, 404);
}

TEST_P(Writing, AnswersTheScript)
{
    auto const looks = Ask(desk_.editor())
                           .set("text", "## Kop\n\n<b>x</b> [goed](project/goede-start)")
                           .set("language", "nl")
                           .post(editing::preview_text, desk_);
    EXPECT_THAT(
        std::string(looks.bytes()),
        AllOf(HasSubstr("preview-kop"), HasSubstr("&lt;b&gt;"), HasSubstr("/projecten/goede-start")));
    auto const found = Ask(desk_.editor())
                           .get(editing::choose_entry, desk_, "/schrijven/kiezen?kind=organisation&q=bi");
    EXPECT_THAT(std::string(found.bytes()), HasSubstr(R"("slug":"bieb")"));
}

INSTANTIATE_TEST_SUITE_P(Engines, Writing, testing::ValuesIn(tests::both_engines), tests::engine_name);
