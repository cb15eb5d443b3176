// Tests of people: who is seen by whom, who may change whom, and what forms cannot do.
#include "accounts/audit.h"
#include "accounts/notices.h"
#include "accounts/session.h"
#include "desk/test_desk.h"

namespace {

using desk::test::Alliance;
using desk::test::get;
using desk::test::id_of;
using desk::test::main_of;
using desk::test::noon;
using desk::test::PersonId;
using desk::test::post;
using desk::test::Role;
using desk::test::Values;
using desk::Account;
using desk::PeopleQuery;
using desk::store::Change;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

class People : public testing::TestWithParam<tests::Engine>
{
protected:
    std::vector<std::string> names(http::Person const& viewer, PeopleQuery const& query = {})
    {
        std::vector<std::string> found;
        for (auto const& account : desk::store::people(*all.db, viewer, query).people)
            found.push_back(account.name);
        return found;
    }
    std::string page(http::Person const& viewer, PersonId id)
    {
        return main_of(desk::show_person(all.desk, get(viewer, "/beheer/mensen", id_of(id))));
    }
    int role(http::Person const& viewer, PersonId id, Values fields)
    {
        return desk::change_role(all.desk, post(viewer, id_of(id), fields)).status;
    }
    int access(http::Person const& viewer, PersonId id, std::string const& wanted)
    {
        return desk::change_access(all.desk, post(viewer, id_of(id), {{"do", wanted}})).status;
    }
    int save(http::Person const& viewer, PersonId id, Values fields)
    {
        return desk::save_person(all.desk, post(viewer, id_of(id), fields)).status;
    }

    /// Publishes the organisation anew, or for the first time.
    void set_sector(std::string const& slug, std::string const& sector)
    {
        auto const words = content::test::vocabulary();
        auto draft = content::test::organisation_draft();
        draft.slug = slug;
        draft.fields["sector"] = sector;
        all.db->write([&](sql::Tx& tx) {
            content::store::save(
                tx, *all.kinds.find(draft.kind), draft, {words, all.kinds, accounts::import_person, noon});
        });
    }

    Alliance all{GetParam()};
};

}

TEST_P(People, AreListedByNameInPages)
{
    PeopleQuery query;
    query.limit = 3;
    EXPECT_THAT(names(all.coordinator, query), testing::ElementsAre("Anna", "Bert Beide", "Coen"));
    auto const next = desk::store::people(*all.db, all.coordinator, query).next;
    ASSERT_TRUE(next);
    query.after = desk::read_cursor(desk::write_cursor(*next));
    EXPECT_THAT(names(all.coordinator, query), testing::ElementsAre("Dirk Deelnemer", "Els Ervaring", "Mieke"));
}

TEST_P(People, AreFoundByTheBeginningOfANameAndByMail)
{
    all.add("Zoë van der Brink-Jansen", {{Role::participant}});
    EXPECT_THAT(names(all.coordinator, {.words = "zoe"}), UnorderedElementsAre("Zoë van der Brink-Jansen"));
    EXPECT_THAT(names(all.coordinator, {.words = "jan zoë"}), UnorderedElementsAre("Zoë van der Brink-Jansen"));
    EXPECT_THAT(names(all.coordinator, {.words = "eel"}), IsEmpty());
    EXPECT_THAT(names(all.coordinator, {.words = "1@example"}), UnorderedElementsAre("Anna"));
    EXPECT_THAT(
        names(all.coordinator, {.words = "di", .role = Role::participant}), UnorderedElementsAre("Dirk Deelnemer"));
}

TEST_P(People, AreShownToNobodyWithoutTheRight)
{
    EXPECT_THAT(names(all.editor), IsEmpty());
    EXPECT_THAT(names(http::Person{}), IsEmpty());
    EXPECT_FALSE(desk::store::person(*all.db, all.editor, all.participant));
    EXPECT_EQ(role(all.editor, all.participant, {{"role", "editor"}, {"do", "give"}}), 404);
    EXPECT_EQ(access(all.editor, all.participant, "disable"), 404);
    EXPECT_EQ(save(all.editor, all.participant, {{"name", "x"}, {"language", "nl"}}), 404);
}

TEST_P(People, ExpertsByExperienceAreInvisibleToAMunicipality)
{
    EXPECT_THAT(
        names(all.municipal), UnorderedElementsAre("Anna", "Bert Beide", "Coen", "Dirk Deelnemer", "Mieke", "Rik"));
    EXPECT_THAT(names(all.municipal, {.role = Role::expert}), IsEmpty());
    EXPECT_THAT(names(all.municipal, {.words = "els"}), IsEmpty());
    EXPECT_THAT(names(all.municipal, {.words = "bert", .role = Role::expert}), IsEmpty());
    EXPECT_THAT(names(all.coordinator, {.role = Role::expert}), UnorderedElementsAre("Bert Beide", "Els Ervaring"));
    for (auto const& [counted, count] : desk::store::role_counts(*all.db, all.municipal))
        EXPECT_NE(counted, Role::expert);
    EXPECT_THAT(page(all.municipal, all.expert), IsEmpty());
    EXPECT_THAT(page(all.municipal, all.both), AllOf(HasSubstr("\">deelnemer"), Not(HasSubstr("\">ervaring"))));
    EXPECT_THAT(page(all.coordinator, all.both), HasSubstr("\">ervaringsdeskundige"));
    EXPECT_THAT(main_of(desk::list_people(all.desk, get(all.municipal, "/beheer/mensen"))), Not(HasSubstr("rvaring")));
}

TEST_P(People, ConsentsAndTheLogTellAMunicipalityNothing)
{
    all.db->write([&](sql::Tx& tx) {
        accounts::Consent consent;
        consent.subject = "story/mijn-verhaal";
        consent.words = "x";
        consent.version = "1";
        consent.recorded_by = PersonId{all.coordinator.id};
        consent.given_at = noon;
        accounts::store::add_consent(tx, all.both, consent);
    });
    EXPECT_THAT(page(all.coordinator, all.both), AllOf(HasSubstr("story/mijn-verhaal"), HasSubstr("Rol gegeven: erv")));
    EXPECT_THAT(
        page(all.municipal, all.both),
        AllOf(
            Not(HasSubstr("mijn-verhaal")), Not(HasSubstr("Toestemming vastgelegd")), HasSubstr("Rol gegeven: deel")));
}

TEST_P(People, AMunicipalityCannotChangeWhatItDoesNotSee)
{
    EXPECT_EQ(role(all.municipal, all.both, {{"role", "expert"}, {"do", "take"}}), 403);
    EXPECT_EQ(role(all.municipal, all.participant, {{"role", "expert"}, {"do", "give"}}), 403);
    for (auto const* const wanted : {"disable", "enable", "end_sessions", "forget_steps"})
        EXPECT_EQ(access(all.municipal, all.expert, wanted), 404) << wanted;
    EXPECT_EQ(role(all.municipal, all.both, {{"role", "participant"}, {"do", "take"}}), 303);
    EXPECT_THAT(names(all.municipal, {.words = "bert"}), IsEmpty());
    EXPECT_TRUE(all.account(all.both)->has(Role::expert));
}

TEST_P(People, ACoordinatorMakesNoCoordinatorsAndChangesNoneWhoMayMore)
{
    PersonId const boss{all.administrator.id};
    for (auto const* const wanted : {"coordinator", "administrator"})
        EXPECT_EQ(role(all.coordinator, all.participant, {{"role", wanted}, {"do", "give"}}), 403) << wanted;
    EXPECT_EQ(role(all.coordinator, boss, {{"role", "administrator"}, {"do", "take"}}), 403);
    EXPECT_EQ(role(all.coordinator, boss, {{"role", "editor"}, {"do", "give"}}), 403);
    EXPECT_EQ(access(all.coordinator, boss, "disable"), 403);
    EXPECT_EQ(access(all.coordinator, boss, "end_sessions"), 403);
    EXPECT_EQ(access(all.coordinator, boss, "forget_steps"), 403);
    EXPECT_EQ(save(all.coordinator, boss, {{"name", "Anna"}, {"mail", "mine@example.org"}, {"language", "nl"}}), 403);
    EXPECT_EQ(all.account(boss)->mail, "1@example.org");
    EXPECT_EQ(role(all.administrator, all.participant, {{"role", "coordinator"}, {"do", "give"}}), 303);
}

TEST_P(People, NobodyChangesTheirOwnRights)
{
    PersonId const self{all.coordinator.id};
    EXPECT_EQ(role(all.coordinator, self, {{"role", "editor"}, {"do", "give"}}), 403);
    EXPECT_EQ(role(all.coordinator, self, {{"role", "administrator"}, {"do", "give"}}), 403);
    EXPECT_EQ(access(all.coordinator, self, "disable"), 403);
    PersonId const town{all.municipal.id};
    EXPECT_EQ(save(all.municipal, town, {{"name", "Mieke"}, {"mail", "3@example.org"}, {"language", "nl"}}), 403);
    EXPECT_TRUE(all.account(town)->municipal);
    EXPECT_EQ(
        role(all.administrator, PersonId{all.administrator.id}, {{"role", "administrator"}, {"do", "take"}}), 403);
}

TEST_P(People, FieldsThatTheFormDoesNotHaveDoNothing)
{
    auto const before = *all.account(all.participant);
    EXPECT_EQ(
        save(
            all.coordinator, all.participant,
            {{"name", "Dirk"},
             {"mail", *before.mail},
             {"language", "en"},
             {"role", "administrator"},
             {"id", "1"},
             {"rights", "administer"},
             {"disabled_at", "0"}}),
        303);
    auto const after = *all.account(all.participant);
    EXPECT_EQ(after.name, "Dirk");
    EXPECT_EQ(after.roles, before.roles);
    EXPECT_EQ(
        role(all.coordinator, all.participant, {{"role", "participant"}, {"organisation", "bieb"}, {"do", "give"}}),
        422);
    EXPECT_EQ(
        role(all.coordinator, all.participant, {{"role", "editor"}, {"organisation", "bestaat-niet"}, {"do", "give"}}),
        403);
    EXPECT_EQ(role(all.coordinator, all.participant, {{"role", "import"}, {"do", "give"}}), 422);
}

TEST_P(People, NumbersOfOthersAreOfNoUse)
{
    PersonId const nobody{999};
    for (auto const id : {nobody, accounts::import_person})
    {
        EXPECT_THAT(page(all.administrator, id), IsEmpty());
        EXPECT_EQ(save(all.administrator, id, {{"name", "x"}, {"language", "nl"}}), 404);
        EXPECT_EQ(role(all.administrator, id, {{"role", "editor"}, {"do", "give"}}), 404);
        EXPECT_EQ(access(all.administrator, id, "disable"), 404);
    }
    EXPECT_EQ(desk::show_person(all.desk, get(all.administrator, "/x", {{"id", "7x"}})).status, 404);
}

TEST_P(People, WhoEditsForTheGovernmentWorksForIt)
{
    EXPECT_EQ(
        role(all.coordinator, all.participant, {{"role", "editor"}, {"organisation", "bieb"}, {"do", "give"}}), 303);
    EXPECT_FALSE(all.account(all.participant)->municipal);
    all.db->write([&](sql::Tx& tx) {
        for (auto const* const topic : {"remark", "contact"})
            accounts::store::notify(tx, all.participant, {topic, "Titel", "/mijn"}, noon);
    });
    EXPECT_EQ(
        role(
            all.coordinator, all.participant, {{"role", "editor"}, {"organisation", "gemeente-emmen"}, {"do", "give"}}),
        303);
    EXPECT_TRUE(all.account(all.participant)->municipal);
    EXPECT_EQ(all.count("notice"), 1) << "nothing of reading along is told to a municipality";
    Values const off{{"name", "Dirk"}, {"mail", "7@example.org"}, {"language", "nl"}};
    EXPECT_EQ(save(all.coordinator, all.participant, off), 403);
    EXPECT_EQ(
        role(
            all.coordinator, all.participant, {{"role", "editor"}, {"organisation", "gemeente-emmen"}, {"do", "take"}}),
        303);
    EXPECT_EQ(save(all.municipal, all.participant, off), 403);
    EXPECT_EQ(save(all.coordinator, all.participant, off), 303);
    EXPECT_FALSE(all.account(all.participant)->municipal);
}

TEST_P(People, WhomAMunicipalityGivesAnythingToWriteWorksForOneToo)
{
    EXPECT_EQ(role(all.municipal, all.participant, {{"role", "editor"}, {"do", "give"}}), 303);
    EXPECT_TRUE(all.account(all.participant)->municipal);
    EXPECT_EQ(role(all.municipal, all.both, {{"role", "analyst"}, {"do", "give"}}), 303);
    EXPECT_FALSE(all.account(all.both)->municipal);
    for (auto const* const by : {"mail", "letter"})
    {
        Values const fields{
            {"by", by},
            {"name", by},
            {"mail", by == std::string("mail") ? "nieuw@example.org" : ""},
            {"language", "nl"},
            {"role", "editor"}};
        EXPECT_EQ(desk::send_invite(all.desk, post(all.municipal, {}, fields)).status, 303) << by;
    }
    EXPECT_EQ(all.count("invitation WHERE role = 'editor' AND municipal = 1"), 1);
    EXPECT_EQ(all.count("person WHERE name = 'letter' AND municipal = 1"), 1);
}

TEST_P(People, WhoEditsForWhatBecomesGovernmentWorksForItFromThenOn)
{
    auto const other = all.add("Fenna", {{Role::editor, "bieb"}, {Role::participant}});
    all.db->write([&](sql::Tx& tx) { accounts::store::notify(tx, all.participant, {"remark", "x", "/mijn"}, noon); });
    auto const give = [&](PersonId id, std::string const& organisation) { // as a command does, not the desk
        all.db->write([&](sql::Tx& tx) {
            accounts::store::grant(tx, id, {Role::editor, organisation}, accounts::import_person, noon);
        });
    };
    give(all.participant, "bieb");
    EXPECT_FALSE(all.account(all.participant)->municipal);
    set_sector("bieb", "government");
    EXPECT_TRUE(all.account(all.participant)->municipal);
    EXPECT_TRUE(all.account(other)->municipal);
    EXPECT_FALSE(all.account(all.both)->municipal);
    EXPECT_EQ(all.count("notice"), 0);
    set_sector("bieb", "knowledge");
    EXPECT_TRUE(all.account(other)->municipal) << "only a coordinator takes it away";

    give(all.both, "gemeente-later");
    EXPECT_FALSE(all.account(all.both)->municipal);
    set_sector("gemeente-later", "government");
    EXPECT_TRUE(all.account(all.both)->municipal) << "an organisation that is new";
    give(all.expert, "gemeente-later");
    EXPECT_TRUE(all.account(all.expert)->municipal) << "a role that is new, whoever gives it";
}

TEST_P(People, AMunicipalityTriesNoAddresses)
{
    auto const hidden = *all.account(all.expert)->mail;
    std::vector<int> answers;
    for (auto const& mail : {hidden, std::string("vrij@example.org"), std::string()})
        answers.push_back(save(all.municipal, all.participant, {{"name", "Dirk"}, {"mail", mail}, {"language", "nl"}}));
    EXPECT_THAT(answers, testing::Each(303));
    EXPECT_EQ(*all.account(all.participant)->mail, "7@example.org");
    EXPECT_EQ(all.account(all.participant)->name, "Dirk");
    EXPECT_THAT(page(all.municipal, all.participant), Not(HasSubstr("name=\"mail\"")));
    EXPECT_THAT(page(all.coordinator, all.participant), HasSubstr("name=\"mail\""));
}

TEST_P(People, AMunicipalitySeesNothingFromBeforeItMayKnowSomebody)
{
    auto const later = noon + std::chrono::hours(48);
    auto const was = [&](PersonId id, base::Time at) {
        all.db->write([&](sql::Tx& tx) {
            accounts::store::open_session(tx, id, {}, at);
            accounts::audit(tx, {PersonId{all.coordinator.id}, "person.disable", "person", id.value}, at);
            tx.execute(
                "INSERT INTO passkey (person_id, credential_id, public_key, counter, name, created_at) "
                "VALUES ($1, $2, $2, 0, 'x', $3)",
                id, sql::Blob{std::to_string(id.value)}, at);
        });
    };
    was(all.expert, noon);
    all.db->write([&](sql::Tx& tx) {
        accounts::store::grant(tx, all.expert, {Role::participant, {}}, accounts::import_person, later);
    });
    auto const seen = desk::store::dossier(*all.db, all.municipal, all.expert, later);
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->sessions, 0);
    EXPECT_FALSE(seen->passkey);
    EXPECT_EQ(seen->deeds.size(), 1U) << "the role";
    auto const whole = desk::store::dossier(*all.db, all.coordinator, all.expert, later);
    EXPECT_EQ(whole->sessions, 1);
    EXPECT_TRUE(whole->passkey);
    EXPECT_EQ(whole->deeds.size(), 3U);
}

TEST_P(People, WhoIsBlockedIsOutAndMayComeBack)
{
    auto const open = [&] {
        all.db->write([&](sql::Tx& tx) { accounts::store::open_session(tx, all.participant, {}, noon); });
    };
    auto const sessions = [&] {
        return desk::store::dossier(*all.db, all.coordinator, all.participant, noon)->sessions;
    };
    open();
    EXPECT_EQ(sessions(), 1);
    EXPECT_EQ(access(all.coordinator, all.participant, "disable"), 303);
    EXPECT_EQ(sessions(), 0);
    EXPECT_TRUE(all.account(all.participant)->disabled_at);
    EXPECT_EQ(access(all.coordinator, all.participant, "enable"), 303);
    EXPECT_FALSE(all.account(all.participant)->disabled_at);
    open();
    EXPECT_EQ(access(all.coordinator, all.participant, "end_sessions"), 303);
    EXPECT_EQ(sessions(), 0);
    EXPECT_EQ(access(all.coordinator, all.participant, "anything"), 400);
    EXPECT_EQ(all.count("audit WHERE action LIKE 'person.%'"), 3);
}

TEST_P(People, MailIsCheckedAndNobodyElses)
{
    EXPECT_EQ(
        save(all.coordinator, all.participant, {{"name", "Dirk"}, {"mail", "geen adres"}, {"language", "nl"}}), 422);
    EXPECT_EQ(
        save(all.coordinator, all.participant, {{"name", "Dirk"}, {"mail", "1@Example.org"}, {"language", "nl"}}), 422);
    EXPECT_EQ(save(all.coordinator, all.participant, {{"name", ""}, {"mail", ""}, {"language", "nl"}}), 422);
    EXPECT_EQ(save(all.coordinator, all.participant, {{"name", "Dirk"}, {"mail", ""}, {"language", "nl"}}), 303);
    EXPECT_FALSE(all.account(all.participant)->mail);
}

TEST_P(People, WhoReadsTheOldAddressGetsInNoMore)
{
    all.db->write([&](sql::Tx& tx) {
        tx.execute(
            "INSERT INTO sign_in (browser_hash, person_id, language, next, shared, created_at, expires_at) "
            "VALUES ($1, $2, 'nl', '', 0, $3, $3)",
            sql::Blob{"browser"}, all.participant, noon);
        accounts::invite_again(all.accounts_, tx, all.participant, accounts::InviteBy::mail, all.coordinator);
    });
    Values fields{{"name", "Dirk"}, {"mail", "7@example.org"}, {"language", "nl"}};
    EXPECT_EQ(save(all.coordinator, all.participant, fields), 303);
    EXPECT_EQ(all.count("invitation"), 1) << "the address stayed";
    fields[1].second = "dirk@example.org";
    EXPECT_EQ(save(all.coordinator, all.participant, fields), 303);
    EXPECT_EQ(all.count("invitation"), 0);
    EXPECT_EQ(all.count("sign_in"), 0);
}

TEST_P(People, NamesAreWrittenAsTextOnly)
{
    auto const id = all.add("<script>alert(1)</script>", {{Role::participant}});
    EXPECT_THAT(page(all.coordinator, id), AllOf(Not(HasSubstr("<script>")), HasSubstr("&lt;script&gt;")));
    EXPECT_THAT(
        main_of(desk::list_people(all.desk, get(all.coordinator, "/beheer/mensen?q=%22%3E%3Cscript%3E"))),
        Not(HasSubstr("<script>")));
}

TEST_P(People, APageAsksAtMostSevenTimes)
{
    sql::RequestScope const scope(*all.db);
    page(all.coordinator, all.both);
    EXPECT_LE(scope.query_count(), 7); // one more says who asks
}

INSTANTIATE_TEST_SUITE_P(Engines, People, testing::ValuesIn(tests::both_engines), tests::engine_name);
