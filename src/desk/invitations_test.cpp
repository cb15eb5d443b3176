// Tests of invitations: by mail, on paper, and of people who take part in neither way.
#include "desk/invitations.h"
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
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

class DeskInvitations : public testing::TestWithParam<tests::Engine>
{
protected:
    http::Response invite(http::Person const& viewer, Values fields)
    {
        Values all_fields{{"name", "Truus Tas"}, {"language", "nl"}};
        all_fields.insert(all_fields.begin(), fields.begin(), fields.end());
        return desk::send_invite(all.desk, post(viewer, {}, all_fields));
    }
    std::vector<desk::OpenInvitation> open(http::Person const& viewer)
    {
        return desk::store::invitations(*all.db, viewer, 0).open;
    }
    int change(http::Person const& viewer, std::int64_t id, std::string const& wanted)
    {
        return desk::change_invitation(all.desk, post(viewer, {{"id", std::to_string(id)}}, {{"do", wanted}})).status;
    }
    // The letter behind the address that a see_other leads to.
    http::Response letter(http::Person const& viewer, http::Response const& answer)
    {
        return desk::show_letter(all.desk, get(viewer, std::string(answer.header("Location"))));
    }

    Alliance all{GetParam()};
};

}

TEST_P(DeskInvitations, ByMailIsAJobAndStaysOpen)
{
    auto const answer = invite(
        all.coordinator, {{"by", "mail"}, {"mail", "truus@example.org"}, {"role", "participant"}});
    EXPECT_EQ(answer.status, 303);
    EXPECT_EQ(all.count("job WHERE kind = 'invitation_mail'"), 1);
    ASSERT_EQ(open(all.coordinator).size(), 1U);
    auto const one = open(all.coordinator).front();
    EXPECT_EQ(one.name, "Truus Tas");
    EXPECT_TRUE(all.account(one.person)->has(Role::participant));
    EXPECT_THAT(
        main_of(desk::list_invitations(all.desk, get(all.coordinator, "/beheer/uitnodigingen"))),
        HasSubstr("Truus Tas"));
    EXPECT_EQ(change(all.coordinator, one.id, "again"), 303);
    auto const again = open(all.coordinator).front().id;
    EXPECT_EQ(change(all.coordinator, again, "withdraw"), 303);
    EXPECT_THAT(open(all.coordinator), IsEmpty());
    EXPECT_EQ(change(all.coordinator, again, "withdraw"), 404);
}

TEST_P(DeskInvitations, ALetterShowsItsCodeToWhoMadeItOnly)
{
    auto const answer = invite(all.coordinator, {{"by", "letter"}, {"role", "participant"}});
    ASSERT_THAT(std::string(answer.header("Location")), StartsWith("/beheer/uitnodigingen/brief?letter="));
    auto const page = main_of(letter(all.coordinator, answer));
    EXPECT_THAT(
        page,
        AllOf(
            HasSubstr("Beste Truus Tas,"), HasSubstr("https://kracht.example/uitnodiging"),
            HasSubstr("class=\"desk-letter__code\">"), HasSubstr("<svg class=\"desk-letter__qr\""),
            HasSubstr("22 december 2026"), HasSubstr("Wat bewaren we?")));
    EXPECT_EQ(letter(all.administrator, answer).status, 404);
    EXPECT_EQ(desk::show_letter(all.desk, get(all.coordinator, "/x?letter=00ff")).status, 404);
    EXPECT_EQ(desk::show_letter(all.desk, get(all.coordinator, "/x?letter=zz")).status, 404);
    EXPECT_EQ(change(all.coordinator, open(all.coordinator).front().id, "withdraw"), 303);
    EXPECT_EQ(letter(all.coordinator, answer).status, 404);
}

TEST_P(DeskInvitations, OnRecordOnlyWithAConsent)
{
    EXPECT_EQ(invite(all.coordinator, {{"by", "record"}, {"role", "participant"}}).status, 422);
    EXPECT_EQ(invite(all.coordinator, {{"by", "record"}, {"consent", "screen"}}).status, 422);
    EXPECT_EQ(all.count("person WHERE name = 'Truus Tas'"), 0);
    EXPECT_EQ(invite(all.coordinator, {{"by", "record"}, {"consent", "spoken"}}).status, 303);
    EXPECT_EQ(
        all.count(
            "consent WHERE subject = 'account' AND way = 'spoken' AND version <> '' AND recorded_by = "
            + std::to_string(all.coordinator.id)),
        1);
    EXPECT_THAT(open(all.coordinator), IsEmpty());
}

TEST_P(DeskInvitations, GiveNoRoleThatIsNotTheInvitersToGive)
{
    for (auto const* const role : {"coordinator", "administrator"})
        EXPECT_EQ(invite(all.coordinator, {{"by", "mail"}, {"mail", "truus@example.org"}, {"role", role}}).status, 422)
            << role;
    EXPECT_EQ(invite(all.municipal, {{"by", "mail"}, {"mail", "truus@example.org"}, {"role", "expert"}}).status, 422);
    EXPECT_EQ(all.count("person WHERE name = 'Truus Tas'"), 0);
    EXPECT_THAT(main_of(desk::show_invite(all.desk, get(all.municipal, "/x"))), Not(HasSubstr("value=\"expert\"")));
    EXPECT_THAT(main_of(desk::show_invite(all.desk, get(all.coordinator, "/x"))), HasSubstr("value=\"expert\""));
    EXPECT_EQ(
        invite(
            all.coordinator,
            {{"by", "mail"}, {"mail", "truus@example.org"}, {"role", "editor"}, {"organisation", "gemeente-emmen"}})
            .status,
        303);
    EXPECT_EQ(all.count("person WHERE name = 'Truus Tas' AND municipal = 1"), 1);
}

TEST_P(DeskInvitations, DoNotTellAMunicipalityWhoIsAnExpert)
{
    auto const id = all.add("Nog Een", {{Role::expert}});
    all.db->write([&](sql::Tx& tx) {
        return accounts::invite_again(all.accounts_, tx, id, accounts::InviteBy::letter, all.coordinator);
    });
    EXPECT_EQ(open(all.coordinator).size(), 1U);
    EXPECT_THAT(open(all.municipal), IsEmpty());
    EXPECT_EQ(desk::store::count_invitations(*all.db, all.municipal, noon), 0);
    auto const hidden = open(all.coordinator).front().id;
    EXPECT_EQ(change(all.municipal, hidden, "withdraw"), 404);
    EXPECT_EQ(change(all.municipal, hidden, "again"), 404);

    // Nobody but that person gets a code to sign in as them.
    auto const other = *all.account(id)->mail;
    EXPECT_EQ(invite(all.municipal, {{"by", "letter"}, {"mail", other}, {"role", "participant"}}).status, 422);
    EXPECT_EQ(
        invite(all.municipal, {{"by", "letter"}, {"mail", "x@example.org"}, {"role", "participant"}}).status, 422);
    EXPECT_FALSE(all.account(id)->has(Role::participant));
    auto const taken = *all.account(all.participant)->mail;
    EXPECT_EQ(invite(all.municipal, {{"by", "mail"}, {"mail", taken}, {"role", "participant"}}).status, 422);
}

TEST_P(DeskInvitations, ByAMunicipalityAreTheSameForEveryAddress)
{
    auto const role_less = all.add("Zonder Rol", {});
    auto const barred = all.add("Bart Buiten", {{Role::expert}});
    all.db->write([&](sql::Tx& tx) { tx.execute("UPDATE person SET disabled_at = 1 WHERE id = $1", barred); });
    std::vector<std::string> seen;
    for (auto const& mail :
         {std::string("nieuw@example.org"), *all.account(all.expert)->mail, *all.account(role_less)->mail,
          *all.account(barred)->mail})
    {
        Values const fields{{"by", "mail"}, {"mail", mail}, {"role", "participant"}};
        auto const answer = invite(all.municipal, fields);
        auto const listed = open(all.municipal);
        ASSERT_EQ(listed.size(), seen.size() + 1);
        auto const& one = listed.front();
        seen.push_back(
            std::to_string(answer.status) + std::string(answer.header("Location")) + std::get<std::string>(answer.flash)
            + one.name + one.inviter + (one.in_sight ? " in sight" : ""));
        EXPECT_EQ(invite(all.municipal, fields).status, 303) << "and once more";
        EXPECT_EQ(change(all.municipal, open(all.municipal).front().id, "again"), 303);
        EXPECT_EQ(open(all.municipal).size(), seen.size()) << "in place of the last";
        EXPECT_FALSE(desk::store::person(*all.db, all.municipal, one.person)) << "no page before they said yes";
    }
    for (auto const& each : seen)
        EXPECT_EQ(each, seen.front());
    EXPECT_EQ(desk::store::count_invitations(*all.db, all.municipal, noon), 4);
    auto const list = main_of(desk::list_invitations(all.desk, get(all.municipal, "/beheer/uitnodigingen")));
    EXPECT_THAT(list, AllOf(HasSubstr("Truus Tas"), Not(HasSubstr("Els Ervaring")), Not(HasSubstr("/beheer/mensen/"))));
    EXPECT_THAT(
        main_of(desk::list_invitations(all.desk, get(all.coordinator, "/beheer/uitnodigingen"))),
        HasSubstr("/beheer/mensen/"));
    for (auto const& one : open(all.municipal))
        EXPECT_EQ(change(all.municipal, one.id, "withdraw"), 303);
    EXPECT_THAT(open(all.municipal), IsEmpty());
    EXPECT_FALSE(all.account(all.expert)->has(Role::participant));
}

TEST_P(DeskInvitations, GiveNoRoleForAnOrganisationThatIsNotThere)
{
    for (auto const& viewer : {all.municipal, all.coordinator})
        for (auto const* const by : {"mail", "letter"})
            EXPECT_EQ(
                invite(
                    viewer,
                    {{"by", by},
                     {"mail", by == std::string("mail") ? "truus@example.org" : ""},
                     {"role", "editor"},
                     {"organisation", "bestaat niet; x"}})
                    .status,
                422);
    EXPECT_EQ(all.count("person WHERE name = 'Truus Tas'"), 0);
    EXPECT_EQ(all.count("invitation"), 0);

    Values const fields{{"by", "mail"}, {"mail", "truus@example.org"}, {"role", "editor"}, {"organisation", "bieb"}};
    EXPECT_EQ(invite(all.municipal, fields).status, 303);
    auto const offer = open(all.municipal).front().id;
    EXPECT_EQ(change(all.municipal, offer, "again"), 303);
    all.db->write([&](sql::Tx& tx) { tx.execute("DELETE FROM entry WHERE slug = 'bieb'"); });
    EXPECT_EQ(desk::store::count_invitations(*all.db, all.municipal, noon), 0) << "over with the organisation";
    EXPECT_EQ(change(all.municipal, offer, "again"), 404);
}

TEST_P(DeskInvitations, ThatAreWithdrawnLeaveNothingOfWhoNeverSaidYes)
{
    for (auto const& mail : {std::string("truus@example.org"), *all.account(all.expert)->mail})
        EXPECT_EQ(invite(all.municipal, {{"by", "mail"}, {"mail", mail}, {"role", "participant"}}).status, 303);
    for (auto const& one : open(all.municipal))
        EXPECT_EQ(change(all.municipal, one.id, "withdraw"), 303);
    EXPECT_EQ(all.count("person WHERE name = 'Truus Tas' OR mail = 'truus@example.org'"), 0);
    EXPECT_EQ(all.account(all.expert)->name, "Els Ervaring");
    EXPECT_FALSE(all.account(all.expert)->erased_at);
}

TEST_P(DeskInvitations, GiveAMunicipalityNoCodeOfSomebodyWhoMayBeAnExpert)
{
    auto const again = [&](http::Person const& viewer, PersonId id, std::string const& by) {
        return desk::invite_person_again(all.desk, post(viewer, id_of(id), {{"by", by}})).status;
    };
    EXPECT_EQ(again(all.municipal, all.both, "letter"), 403);
    EXPECT_EQ(again(all.municipal, all.participant, "letter"), 403) << "no difference to see";
    EXPECT_EQ(again(all.municipal, all.both, "mail"), 303);
    EXPECT_EQ(again(all.coordinator, all.both, "letter"), 303);
    EXPECT_EQ(invite(all.municipal, {{"by", "letter"}, {"role", "participant"}}).status, 303);
    auto const own = open(all.municipal).front();
    EXPECT_EQ(change(all.municipal, own.id, "again"), 303) << "the own letter, lost before anybody used it";
}

TEST_P(DeskInvitations, AreNothingForWhoMayNotManage)
{
    EXPECT_EQ(invite(all.coordinator, {{"by", "letter"}, {"role", "participant"}}).status, 303);
    auto const one = open(all.coordinator).front();
    EXPECT_THAT(open(all.editor), IsEmpty());
    EXPECT_EQ(change(all.editor, one.id, "withdraw"), 404);
    EXPECT_EQ(invite(all.editor, {{"by", "letter"}, {"role", "participant"}}).status, 422);
    EXPECT_EQ(
        desk::invite_person_again(
            all.desk, post(all.coordinator, id_of(PersonId{all.administrator.id}), {{"by", "letter"}}))
            .status,
        403);
}

INSTANTIATE_TEST_SUITE_P(Engines, DeskInvitations, testing::ValuesIn(tests::both_engines), tests::engine_name);
