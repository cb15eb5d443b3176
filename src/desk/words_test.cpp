// Tests of words, menu, settings and jobs: what a coordinator changes for the whole site.
#include "desk/test_desk.h"
#include "desk/word_store.h"

namespace {

using desk::test::Alliance;
using desk::test::get;
using desk::test::main_of;
using desk::test::noon;
using desk::test::post;
using desk::test::Values;
using desk::WordList;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Values word_at(std::string const& list, std::string const& slug)
{
    return {{"list", list}, {"slug", slug}};
}

class DeskWords : public testing::TestWithParam<tests::Engine>
{
protected:
    int add(std::string const& list, Values fields)
    {
        return desk::add_word(all.desk, post(all.coordinator, {{"list", list}}, fields)).status;
    }
    int save(Values const& path, Values fields)
    {
        return desk::save_word(all.desk, post(all.coordinator, path, fields)).status;
    }
    int remove(Values const& path) { return desk::remove_word(all.desk, post(all.coordinator, path, {})).status; }
    content::Vocabulary vocabulary() { return content::store::vocabulary(*all.db); }
    std::vector<std::string> themes()
    {
        std::vector<std::string> slugs;
        for (auto const& term : vocabulary().themes)
            slugs.push_back(term.slug);
        return slugs;
    }

    Alliance all{GetParam()};
};

}

TEST_P(DeskWords, AreAddedRenamedAndOrdered)
{
    EXPECT_EQ(add("themes", {{"nl", "Gezond leven"}, {"en", "Healthy living"}}), 303);
    EXPECT_THAT(themes(), ElementsAre("geld", "wonen", "gezond-leven"));
    EXPECT_EQ(save(word_at("themes", "gezond-leven"), {{"do", "up"}}), 303);
    EXPECT_THAT(themes(), ElementsAre("geld", "gezond-leven", "wonen"));
    EXPECT_EQ(
        save(word_at("themes", "geld"), {{"do", "save"}, {"nl", "Geldzaken"}, {"en", "Money"}, {"slug", "anders"}}),
        303);
    EXPECT_EQ(vocabulary().themes.front(), (content::Term{"geld", "Geldzaken", "Money"}));
    EXPECT_EQ(all.content.snapshot()->vocabulary.theme("geld")->nl, "Geldzaken");
    EXPECT_EQ(all.count("audit WHERE action = 'words.change'"), 3);
}

TEST_P(DeskWords, AreCheckedFieldByField)
{
    EXPECT_EQ(add("themes", {{"nl", "Geld"}, {"en", "Money"}}), 422);
    EXPECT_EQ(add("themes", {{"nl", "Iets"}, {"en", ""}}), 422);
    EXPECT_EQ(add("themes", {{"nl", "Iets"}, {"en", "X"}, {"slug", "Geen Slug"}}), 422);
    EXPECT_EQ(add("areas", {{"nl", "Nieuw"}, {"kind", "planeet"}}), 422);
    EXPECT_EQ(add("areas", {{"nl", "Nieuw"}, {"kind", "municipality"}, {"from", "morgen"}}), 422);
    EXPECT_EQ(add("areas", {{"nl", "Nieuw"}, {"kind", "municipality"}, {"into", "emmen"}}), 422);
    EXPECT_EQ(add("areas", {{"nl", "Nieuw"}, {"kind", "former_municipality"}}), 422);
    EXPECT_EQ(add("planets", {{"nl", "Mars"}, {"en", "Mars"}}), 404);
    EXPECT_EQ(save(word_at("themes", "bestaat-niet"), {{"do", "save"}, {"nl", "x"}, {"en", "x"}}), 404);
    EXPECT_EQ(vocabulary(), content::test::vocabulary());
}

TEST_P(DeskWords, MunicipalitiesMerge)
{
    EXPECT_EQ(
        add("areas", {{"nl", "Groot Emmen"}, {"kind", "municipality"}, {"within", "drenthe"}, {"from", "2027-01-01"}}),
        303);
    EXPECT_EQ(
        save(
            word_at("areas", "emmen"),
            {{"do", "save"},
             {"nl", "Emmen"},
             {"kind", "former_municipality"},
             {"code", "GM0114"},
             {"within", "drenthe"},
             {"to", "2027-01-01"},
             {"into", "groot-emmen"}}),
        303);
    EXPECT_THAT(vocabulary().today("emmen"), ElementsAre("groot-emmen"));
    EXPECT_EQ(remove(word_at("areas", "emmen")), 422);
    EXPECT_TRUE(vocabulary().area("emmen"));
}

TEST_P(DeskWords, MembersOfARegionKeepTheirDays)
{
    auto const before = *vocabulary().region("programma");
    EXPECT_EQ(
        save(
            word_at("regions", "programma"),
            {{"do", "save"},
             {"nl", "Het programma"},
             {"en", "The programme"},
             {"members", "hoogezand"},
             {"members", "assen"},
             {"members", "emmen"},
             {"members", "midden-groningen"}}),
        303);
    auto const after = *vocabulary().region("programma");
    ASSERT_EQ(after.members.size(), 4U);
    for (std::size_t i = 0; i < before.members.size(); ++i)
        EXPECT_EQ(after.members[i], before.members[i]);
}

TEST_P(DeskWords, AreRemovedOnlyWhenNothingUsesThem)
{
    auto const asked = main_of(desk::ask_remove_word(all.desk, get(all.coordinator, "/x", word_at("themes", "geld"))));
    EXPECT_THAT(asked, AllOf(HasSubstr("nog in gebruik"), HasSubstr("Goede start"), Not(HasSubstr("<button"))));
    EXPECT_EQ(remove(word_at("themes", "geld")), 422);
    EXPECT_EQ(remove(word_at("themes", "wonen")), 303);
    EXPECT_THAT(themes(), ElementsAre("geld"));
    EXPECT_EQ(remove(word_at("areas", "drenthe")), 422);
}

TEST_P(DeskWords, ARuleChangesNothingForWhoMayNotManage)
{
    auto const result = desk::change_words(all.desk, all.editor, "x", [](sql::Session&, content::Vocabulary& words) {
        words.themes.clear();
        return std::vector<desk::WordFault>();
    });
    EXPECT_FALSE(result.changed);
    EXPECT_THAT(themes(), ElementsAre("geld", "wonen"));
}

TEST_P(DeskWords, SettingsFollowAtOnceAndGoBackToTheFile)
{
    auto const set = [&](Values fields) {
        return desk::save_settings(all.desk, post(all.coordinator, {}, fields)).status;
    };
    EXPECT_EQ(set({{"name", "Sterk Samen"}, {"logo", ""}}), 303);
    EXPECT_EQ(all.content.snapshot()->settings.name, "Sterk Samen");
    EXPECT_EQ(set({{"name", "x"}, {"logo", "geen-afbeelding"}}), 422);
    EXPECT_EQ(set({{"name", std::string(81, 'x')}}), 422);
    EXPECT_EQ(set({{"name", ""}, {"logo", ""}}), 303);
    EXPECT_EQ(all.content.snapshot()->settings.name, "Alliantie");
    EXPECT_EQ(all.count("audit WHERE action = 'setting.change'"), 2);
}

TEST_P(DeskWords, TheDemonstrationIsSwitchedAfterAsking)
{
    auto const asked = main_of(desk::ask_demonstration(all.desk, get(all.coordinator, "/x")));
    EXPECT_THAT(asked, AllOf(HasSubstr("Zet je de demonstratie uit?"), HasSubstr("verzonnen voorbeelden")));
    auto const press = [&](std::string const& value) {
        return desk::switch_demonstration(all.desk, post(all.coordinator, {}, {{"demonstration", value}})).status;
    };
    EXPECT_EQ(press("maybe"), 400);
    EXPECT_EQ(press("off"), 303);
    EXPECT_EQ(all.content.snapshot()->settings.demonstration, content::Demonstration::off);
    EXPECT_EQ(press("on"), 303);
    EXPECT_EQ(all.content.snapshot()->settings.demonstration, content::Demonstration::on);
}

TEST_P(DeskWords, TheMenuIsPutInOrderAndBack)
{
    all.desk.around.menu = [](text::Language) {
        return std::vector<desk::MenuItem>{
            {"help", "Hulp", content::MenuPlace::menu}, {"news", "Nieuws", content::MenuPlace::foot}};
    };
    auto const save_menu = [&](Values fields) {
        return desk::save_menu(all.desk, post(all.coordinator, {}, fields)).status;
    };
    EXPECT_EQ(
        save_menu(
            {{"place-help", "nowhere"},
             {"order-help", "9"},
             {"place-news", "menu"},
             {"order-news", "1"},
             {"place-extra", "menu"},
             {"order-extra", "1"}}),
        303);
    EXPECT_EQ(content::write_menu_choices(all.content.snapshot()->settings.menu), "news menu\nhelp nowhere\n");
    EXPECT_EQ(save_menu({{"place-help", "menu"}, {"order-help", "veel"}, {"order-news", "1"}}), 422);
    EXPECT_EQ(save_menu({{"do", "reset"}}), 303);
    EXPECT_THAT(all.content.snapshot()->settings.menu, IsEmpty());
}

TEST_P(DeskWords, JobsThatFailedAreTriedAgainOrThrownAway)
{
    auto const id = all.db->write([&](sql::Tx& tx) {
        return tx
            .value<std::int64_t>(
                "INSERT INTO job (kind, payload, state, run_at, attempts, error, died_at) "
                "VALUES ('proef', '{}', 'dead', $1, 10, 'stuk', $2) RETURNING id",
                noon, noon)
            .value();
    });
    Values const path{{"id", std::to_string(id)}};
    EXPECT_THAT(
        main_of(desk::list_jobs(all.desk, get(all.administrator, "/x"))), AllOf(HasSubstr("proef"), HasSubstr("stuk")));
    EXPECT_THAT(
        main_of(desk::ask_discard(all.desk, get(all.administrator, "/x", path))), HasSubstr("Gooi je deze taak weg?"));
    EXPECT_EQ(desk::change_job(all.desk, post(all.administrator, path, {{"do", "dance"}})).status, 400);
    EXPECT_EQ(desk::change_job(all.desk, post(all.administrator, path, {{"do", "retry"}})).status, 303);
    EXPECT_EQ(all.queue.counts().dead, 0);
    EXPECT_EQ(all.queue.counts().waiting, 1);
    EXPECT_EQ(desk::ask_discard(all.desk, get(all.administrator, "/x", path)).status, 404);
}

TEST_P(DeskWords, TheStartShowsOnlyWhatOneMayUse)
{
    auto const seen = [&](http::Person const& viewer) {
        return main_of(desk::show_start(all.desk, get(viewer, "/beheer")));
    };
    EXPECT_THAT(seen(all.editor), AllOf(Not(HasSubstr("/beheer/mensen")), Not(HasSubstr("/beheer/taken"))));
    EXPECT_THAT(seen(all.coordinator), AllOf(HasSubstr("/beheer/mensen"), Not(HasSubstr("/beheer/taken"))));
    EXPECT_THAT(seen(all.administrator), AllOf(HasSubstr("/beheer/mensen"), HasSubstr("/beheer/taken")));
}

INSTANTIATE_TEST_SUITE_P(Engines, DeskWords, testing::ValuesIn(tests::both_engines), tests::engine_name);
