// Tests of who sees and may what, on both engines: municipalities, other organisations, forms that ask too much.
#include "review/forget.h"
#include "review/test_desk.h"

namespace review::test {

namespace {

using editing::State;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class ReviewRights : public Desk
{
protected:
    WorkId being_read(Fields const& invited = {})
    {
        auto const id = begin(writer, note_draft());
        EXPECT_EQ(step(writer, id, "submit"), 303);
        EXPECT_EQ(step(editor, id, "approve", invited), 303);
        return id;
    }

    Fields remark() { return {{"clear-words", "Wie is wij?"}}; }
};

}

TEST_P(ReviewRights, APlanEndsWithTheRoleOfWhoMadeIt)
{
    auto const id = being_read();
    EXPECT_EQ(read(expert, id), 303);
    EXPECT_EQ(read(second, id), 303);
    EXPECT_EQ(step(editor, id, "finish_reading"), 303);
    EXPECT_EQ(step(editor, id, "plan", {{"at", "2026-11-23 09:30"}}), 303);
    db->write([&](sql::Tx& tx) { tx.execute("UPDATE person SET disabled_at = 1 WHERE id = $1", editor.id); });
    go_to(morning + std::chrono::hours(1));
    for (auto const& handler : handlers(review))
        if (handler.kind == "publish_due")
            handler.run({.id = {}, .kind = handler.kind, .payload = "{}"});
    EXPECT_FALSE(content::store::published(*db, note, text::Language::nl, "een-brief"));
    EXPECT_FALSE(work(id)->publish_at);
    EXPECT_THAT(notices(other), Contains(HasSubstr("Plaatsen lukte niet")));
}

TEST_P(ReviewRights, AMunicipalityLearnsNothingOfWhoReadsAlong)
{
    auto const id = being_read();
    EXPECT_EQ(read(expert, id, remark()), 303);
    auto const round = round_of(id);
    auto const said = store::readings(*db, editor, id);
    ASSERT_EQ(said.remarks.size(), 1U);
    ASSERT_EQ(said.readings.size(), 1U);

    // Whatever rights they have, and also when the session forgot that they work for a municipality.
    auto forgotten = municipal;
    forgotten.municipal = false;
    for (auto const& person : {municipal, forgotten})
    {
        EXPECT_THAT(store::rounds(*db, person, {}, 50), IsEmpty());
        EXPECT_FALSE(store::round(*db, person, round));
        EXPECT_THAT(store::readings(*db, person, id).readings, IsEmpty());
        EXPECT_THAT(store::readings(*db, person, id).remarks, IsEmpty());
        EXPECT_THAT(store::own_readings(*db, person, round).readings, IsEmpty());
        EXPECT_THAT(store::rounds_to_record(*db, person), IsEmpty());
        EXPECT_FALSE(store::may_record(*db, person));
        EXPECT_THAT(store::experts(*db, person), IsEmpty());
        EXPECT_EQ(decide(person, id, said.remarks[0].id.value), 404);
        EXPECT_EQ(read(person, id), 404);
        EXPECT_EQ(see(show_round, person, std::to_string(round.value)).status, 404);
        auto const page = main_of(see(show_work, person, std::to_string(id.value)));
        EXPECT_THAT(page, Not(HasSubstr("Wie is wij?")));
        EXPECT_THAT(page, Not(HasSubstr("Ed Ervaring")));
    }
    EXPECT_EQ(step(municipal, id, "finish_reading"), 422);
    auto const page = main_of(see(show_work, municipal, std::to_string(id.value)));
    EXPECT_THAT(page, Not(HasSubstr("meelezer lezen")));
    EXPECT_THAT(notices(municipal), Not(Contains(HasSubstr("meelezer"))));
}

TEST_P(ReviewRights, ReadersHaveANameOnlyWhenTheyAgreed)
{
    auto const id = being_read();
    EXPECT_EQ(read(expert, id, remark()), 303);
    EXPECT_EQ(store::readings(*db, writer, id).remarks[0].reader, "");
    EXPECT_THAT(main_of(see(show_work, writer, std::to_string(id.value))), HasSubstr("een meelezer"));
    EXPECT_EQ(read(expert, id, {{"name", "yes"}}), 303);
    EXPECT_EQ(store::readings(*db, writer, id).remarks[0].reader, "Ed");
    EXPECT_EQ(read(expert, id), 303);
    EXPECT_EQ(store::readings(*db, writer, id).remarks[0].reader, "") << "withdrawn";
}

TEST_P(ReviewRights, FormsCannotAskForMore)
{
    auto const id = begin(writer, note_draft());
    for (auto const* const code : {"approve", "start_reading", "finish_reading", "publish", "ready", "plan", ""})
        EXPECT_NE(step(writer, id, code, {{"own", "yes"}, {"at", "2027-01-01 09:00"}, {"state", "ready"}}), 303)
            << code;
    EXPECT_EQ(work(id)->state, State::draft);
    for (auto const& nobody : {stranger, expert, facilitator})
    {
        EXPECT_EQ(step(nobody, id, "submit"), 404);
        EXPECT_EQ(see(show_work, nobody, std::to_string(id.value)).status, 404);
    }
    EXPECT_EQ(step(writer, id, "submit"), 303);
    EXPECT_EQ(step(editor, id, "approve"), 303);
    EXPECT_EQ(read(expert, id, remark()), 303);
    auto const remark_id = store::readings(*db, editor, id).remarks[0].id.value;
    EXPECT_EQ(decide(writer, id, remark_id), 404);
    auto elsewhere = note_draft();
    elsewhere.slug = "elders";
    auto const other_work = begin(editor, elsewhere);
    EXPECT_EQ(decide(editor, other_work, remark_id), 404) << "a remark on another text";
    EXPECT_EQ(ask(take_step, editor, "0", {{"step", "publish"}}).status, 404);
    EXPECT_EQ(ask(take_step, editor, "1e9", {{"step", "publish"}}).status, 404);
}

TEST_P(ReviewRights, InvitedTextsAreForWhoIsInvited)
{
    auto const id = being_read({{"invited", std::to_string(expert.id)}, {"invited", std::to_string(writer.id)}});
    EXPECT_THAT(store::rounds(*db, expert, {}, 50), testing::SizeIs(1));
    EXPECT_THAT(store::rounds(*db, second, {}, 50), IsEmpty());
    EXPECT_EQ(read(second, id), 404);
    EXPECT_EQ(read(expert, id), 303);
    EXPECT_EQ(count("SELECT COUNT(*) FROM reading_invited"), 1) << "only experts by experience can be invited";
    EXPECT_THAT(notices(second), IsEmpty());
}

TEST_P(ReviewRights, AFacilitatorWritesDownWhatSomebodySaid)
{
    auto const id = being_read();
    auto const round = std::to_string(round_of(id).value);
    Fields const said{{"clear", "no"},  {"correct", "yes"}, {"just", "doubt"}, {"clear-words", "Te moeilijk."},
                      {"way", "paper"}, {"version", "1"}};
    EXPECT_EQ(ask(send_record, writer, round, said).status, 404);
    EXPECT_EQ(ask(send_record, municipal, round, said).status, 404);
    auto half = facilitator;
    half.wants_second_step = true;
    EXPECT_EQ(ask(send_record, half, round, said).status, 404);
    EXPECT_EQ(ask(send_record, facilitator, round, said).status, 303);
    EXPECT_EQ(ask(send_record, facilitator, round, said).status, 303) << "and what somebody else said";
    auto const readings = store::readings(*db, editor, id).readings;
    ASSERT_EQ(readings.size(), 2U);
    EXPECT_EQ(readings[0].way, Way::paper);
    EXPECT_EQ(readings[0].answers[0], Answer::no);
}

TEST_P(ReviewRights, AWithdrawnTextTakesItsReadingsAndNoticesAlong)
{
    auto const id = being_read();
    EXPECT_EQ(read(expert, id, remark()), 303);
    EXPECT_EQ(read(second, id), 303);
    EXPECT_EQ(decide(editor, id, store::readings(*db, editor, id).remarks[0].id.value), 303);
    EXPECT_EQ(step(editor, id, "finish_reading"), 303);
    EXPECT_EQ(step(editor, id, "publish"), 303);
    ASSERT_THAT(notices(expert), Contains(HasSubstr("Een brief")));
    auto const entry = content::store::original_named(*db, "note", "een-brief");
    auto const withdrawn = content::store::to_withdraw(*db, kinds, *entry, clock.now());
    ASSERT_TRUE(withdrawn);
    db->write([&](sql::Tx& tx) {
        forget_entries(tx, *withdrawn);
        content::store::withdraw(tx, *withdrawn, {words, kinds, accounts::import_person, clock.now()});
    });
    for (auto const& person : {writer, editor, expert, second})
        EXPECT_THAT(notices(person), Not(Contains(HasSubstr("Een brief"))));
    EXPECT_EQ(count("SELECT COUNT(*) FROM reading_round"), 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM reading_remark"), 0);
}

TEST_P(ReviewRights, ErasureTakesTheWordsUnlessTheyMayStay)
{
    auto const id = being_read();
    EXPECT_EQ(read(expert, id, remark()), 303);
    EXPECT_EQ(read(second, id, {{"clear-words", "Prima."}, {"keep", "yes"}, {"name", "yes"}}), 303);
    auto const part = personal_part();
    EXPECT_EQ(accounts::PersonalParts({part}).collect(*db, PersonId{expert.id})[1].records.size(), 1U);
    for (auto const& person : {expert, second})
        db->write([&](sql::Tx& tx) { part.erase(tx, PersonId{person.id}, morning); });
    auto const said = store::readings(*db, editor, id);
    ASSERT_EQ(said.remarks.size(), 1U);
    EXPECT_EQ(said.remarks[0].words, "Prima.");
    EXPECT_EQ(said.remarks[0].reader, "");
    for (auto const& group : accounts::PersonalParts({part}).collect(*db, PersonId{second.id}))
        EXPECT_THAT(group.records, IsEmpty()) << group.key;
    db->write([&](sql::Tx& tx) { part.erase(tx, PersonId{second.id}, morning); });
    EXPECT_EQ(store::readings(*db, editor, id).remarks.size(), 1U) << "again, after a restore";
}

INSTANTIATE_TEST_SUITE_P(Engines, ReviewRights, testing::ValuesIn(tests::both_engines), tests::engine_name);

}
