// Tests of works in the database: saving, conflicts, who sees what; on both engines.
#include "editing/forget.h"
#include "editing/test_desk.h"

namespace {

using editing::NewVersion;
using editing::Outcome;
using editing::State;
using editing::WorkId;
using editing::test::Desk;

class Works : public testing::TestWithParam<tests::Engine>
{
protected:
    content::Draft draft(std::string title, std::string organisation = "bieb")
    {
        auto made = content::test::project_draft();
        made.status = content::Status::draft;
        made.slug = "nieuw";
        made.title = std::move(title);
        made.fields["organisations"] = boost::json::array{boost::json::value(organisation)};
        return made;
    }

    editing::WorkSaved save(http::Person const& person, NewVersion const& wanted)
    {
        return desk_.db->write(
            [&](sql::Tx& tx) { return editing::store::save_work(tx, person, wanted, desk_.clock.now()); });
    }

    Desk desk_{GetParam()};
};

}

TEST_P(Works, KeepEveryVersion)
{
    auto const first = save(desk_.editor(), {.draft = draft("Eerste")});
    ASSERT_EQ(first.outcome, Outcome::saved);
    auto const second = save(desk_.editor(), {.work = first.id, .version = 1, .draft = draft("Tweede")});
    EXPECT_EQ(second.outcome, Outcome::saved);
    EXPECT_EQ(second.version, 2);
    auto const work = editing::store::work(*desk_.db, desk_.editor(), first.id);
    ASSERT_TRUE(work);
    EXPECT_EQ(work->draft, draft("Tweede"));
    auto const versions = editing::store::versions(*desk_.db, desk_.editor(), first.id);
    ASSERT_EQ(versions.size(), 2U);
    EXPECT_EQ(versions[1].draft.title, "Eerste");
    EXPECT_EQ(
        save(desk_.editor(), {.work = first.id, .version = 2, .draft = draft("Tweede")}).outcome, Outcome::unchanged);
}

TEST_P(Works, AreNotWrittenOver)
{
    auto const first = save(desk_.editor(), {.draft = draft("Eerste")});
    save(desk_.second(), {.work = first.id, .version = 1, .draft = draft("Van Bo")});
    auto const late = save(desk_.editor(), {.work = first.id, .version = 1, .draft = draft("Van Ed")});
    EXPECT_EQ(late.outcome, Outcome::conflict);
    EXPECT_EQ(late.version, 2);
    EXPECT_EQ(editing::store::work(*desk_.db, desk_.editor(), first.id)->draft.title, "Van Bo");
}

TEST_P(Works, AreOneOnAnEntry)
{
    desk_.publish_two();
    auto const row = editing::store::row(*desk_.db, content::test::project, text::Language::nl, "goede-start");
    ASSERT_TRUE(row);
    auto const first = save(desk_.editor(), {.draft = draft("A"), .entry = row->id, .base_revision = 1});
    auto const second = save(desk_.second(), {.draft = draft("B"), .entry = row->id, .base_revision = 1});
    EXPECT_EQ(second.outcome, Outcome::conflict);
    EXPECT_EQ(second.id, first.id);
    EXPECT_EQ(editing::store::work_on(*desk_.db, desk_.second(), row->id)->draft.title, "A");
}

TEST_P(Works, AreSeenByWhoMay)
{
    auto const ours = save(desk_.editor(), {.draft = draft("Van de bieb")}).id;
    auto const theirs = save(desk_.editor(), {.draft = draft("Van de buur", "buur")}).id;
    auto const partner = desk_.partner();
    EXPECT_TRUE(editing::store::work(*desk_.db, partner, ours));
    EXPECT_FALSE(editing::store::work(*desk_.db, partner, theirs));
    EXPECT_FALSE(editing::store::work(*desk_.db, desk_.reader(), ours));
    EXPECT_FALSE(editing::store::work(*desk_.db, {}, ours));
    EXPECT_EQ(editing::store::works(*desk_.db, partner, {.whose = editing::WorksQuery::Whose::all}).rows.size(), 1U);
    EXPECT_EQ(
        editing::store::works(*desk_.db, desk_.second(), {.whose = editing::WorksQuery::Whose::all}).rows.size(), 2U);
    EXPECT_TRUE(editing::store::works(*desk_.db, desk_.second(), {}).rows.empty());
    EXPECT_EQ(save(partner, {.work = theirs, .version = 1, .draft = draft("Van mij")}).outcome, Outcome::refused);
    EXPECT_FALSE(desk_.db->write([&](sql::Tx& tx) { return editing::store::remove_work(tx, partner, theirs); }));
    EXPECT_FALSE(
        desk_.db->write([&](sql::Tx& tx) { return editing::store::set_state(tx, partner, theirs, 1, State::ready); }));
    EXPECT_TRUE(editing::store::versions(*desk_.db, partner, theirs).empty());
}

TEST_P(Works, AreReadAlongOnlyThenAndNotByMunicipalities)
{
    auto const id = save(desk_.editor(), {.draft = draft("Lees mee")}).id;
    auto reader = desk_.reader();
    EXPECT_FALSE(editing::store::work_to_read(*desk_.db, reader, id));
    desk_.db->write(
        [&](sql::Tx& tx) { return editing::store::set_state(tx, desk_.editor(), id, 1, State::reading_along); });
    EXPECT_TRUE(editing::store::work_to_read(*desk_.db, reader, id));
    desk_.db->write([&](sql::Tx& tx) { tx.execute("UPDATE person SET municipal = 1 WHERE id = $1", reader.id); });
    EXPECT_FALSE(editing::store::work_to_read(*desk_.db, reader, id));
    EXPECT_FALSE(editing::store::work_to_read(*desk_.db, {}, id));
}

TEST_P(Works, GoBackToReviewWhenTheyChange)
{
    auto const id = save(desk_.editor(), {.draft = draft("Klaar")}).id;
    desk_.db->write([&](sql::Tx& tx) {
        editing::store::set_state(tx, desk_.editor(), id, 1, State::ready);
        editing::store::set_publish_at(tx, desk_.editor(), id, editing::test::noon);
    });
    EXPECT_EQ(editing::store::due(*desk_.db, editing::test::noon).size(), 1U);
    save(desk_.editor(), {.work = id, .version = 1, .draft = draft("Toch anders")});
    auto const work = editing::store::work(*desk_.db, desk_.editor(), id);
    EXPECT_EQ(work->state, State::in_review);
    EXPECT_FALSE(work->publish_at);
    EXPECT_TRUE(editing::store::due(*desk_.db, editing::test::noon).empty());
    EXPECT_FALSE(desk_.db->write(
        [&](sql::Tx& tx) { return editing::store::set_state(tx, desk_.editor(), id, 1, State::ready); }));
}

TEST_P(Works, ArePagedNewestFirst)
{
    for (int number = 0; number < 5; ++number)
    {
        desk_.clock.advance(std::chrono::seconds(1));
        save(desk_.editor(), {.draft = draft("Tekst " + std::to_string(number))});
    }
    auto const first = editing::store::works(*desk_.db, desk_.editor(), {.limit = 3});
    ASSERT_EQ(first.rows.size(), 3U);
    EXPECT_EQ(first.rows[0].title, "Tekst 4");
    auto const second = editing::store::works(*desk_.db, desk_.editor(), {.after = first.next, .limit = 3});
    ASSERT_EQ(second.rows.size(), 2U);
    EXPECT_EQ(second.rows[1].title, "Tekst 0");
    EXPECT_TRUE(second.next.empty());
}

TEST_P(Works, KeepWhatWasTypedForItsWriterOnly)
{
    editing::Autosave const typed{
        .place = "new/abcdefgh", .kind = "project", .draft = draft("Getypt"), .saved_at = desk_.clock.now()};
    desk_.db->write([&](sql::Tx& tx) { editing::store::put_autosave(tx, desk_.editor(), typed); });
    EXPECT_EQ(editing::store::autosave(*desk_.db, desk_.editor(), typed.place)->draft, typed.draft);
    EXPECT_FALSE(editing::store::autosave(*desk_.db, desk_.second(), typed.place));
    EXPECT_EQ(editing::store::autosaves(*desk_.db, desk_.editor()).size(), 1U);
    EXPECT_FALSE(
        desk_.db->write([&](sql::Tx& tx) { return editing::store::forget_autosave(tx, desk_.second(), typed.place); }));
    auto const later = desk_.clock.now() + std::chrono::days(31);
    EXPECT_EQ(desk_.db->write([&](sql::Tx& tx) { return editing::store::forget_old_autosaves(tx, later); }), 1);
}

TEST_P(Works, LeaveWhatOthersTypedWhenTheyArePublished)
{
    desk_.publish_two();
    auto const row = editing::store::row(*desk_.db, content::test::project, text::Language::nl, "goede-start");
    ASSERT_TRUE(row);
    auto const id = save(desk_.editor(), {.draft = draft("A"), .entry = row->id, .base_revision = 1}).id;
    editing::Autosave const typed{
        .place = "work/" + std::to_string(id.value),
        .kind = "project",
        .work = id,
        .version = 1,
        .draft = draft("Nog niet bewaard"),
        .saved_at = desk_.clock.now()};
    desk_.db->write([&](sql::Tx& tx) {
        editing::store::put_autosave(tx, desk_.second(), typed);
        editing::store::remove_published(tx, id, row->id);
    });
    EXPECT_FALSE(editing::store::work(*desk_.db, desk_.editor(), id));
    auto const kept = editing::store::autosave(*desk_.db, desk_.second(), "entry/" + std::to_string(row->id.value));
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->draft.title, "Nog niet bewaard");
}

TEST_P(Works, GoWithTheFormsThatWereKeptOfThem)
{
    auto const id = save(desk_.editor(), {.draft = draft("Weg ermee")}).id;
    auto const number = std::to_string(id.value);
    auto const kept = desk_.db->write([&](sql::Tx& tx) {
        for (auto const& address : {"/schrijven/" + number, "/en/write/" + number + "/review", "/schrijven/9" + number})
            tx.execute(
                "INSERT INTO kept_form (person_id, address, fields, kept_at) VALUES ($1, $2, '[]', $3)",
                desk_.editor().id, address, desk_.clock.now());
        content::Withdrawn gone;
        gone.names = {{content::slug_hash("project", text::Language::nl, "nieuw"), desk_.clock.now()}};
        editing::forget_entries(tx, gone);
        return tx.value<std::string>("SELECT address FROM kept_form");
    });
    EXPECT_FALSE(editing::store::work(*desk_.db, desk_.editor(), id));
    EXPECT_EQ(kept, "/schrijven/9" + number);
}

INSTANTIATE_TEST_SUITE_P(Engines, Works, testing::ValuesIn(tests::both_engines), tests::engine_name);
