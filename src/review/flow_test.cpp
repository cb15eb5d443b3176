// Tests of the whole way of a text on both engines: review, reading along, publishing, planning, conflicts.
#include "review/local_time.h"
#include "review/test_desk.h"

namespace review::test {

namespace {

using editing::State;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class ReviewFlow : public Desk
{
protected:
    State state(WorkId id) { return work(id)->state; }

    WorkId being_read()
    {
        auto const id = begin(writer, note_draft());
        EXPECT_EQ(step(writer, id, "submit"), 303);
        EXPECT_EQ(step(editor, id, "approve"), 303);
        EXPECT_EQ(state(id), State::reading_along);
        return id;
    }

    WorkId ready()
    {
        auto const id = being_read();
        EXPECT_EQ(read(expert, id), 303);
        EXPECT_EQ(read(second, id), 303);
        EXPECT_EQ(step(editor, id, "finish_reading"), 303);
        return id;
    }

    std::optional<content::Entry> published(std::string_view slug = "een-brief")
    {
        return content::store::published(*db, note, text::Language::nl, slug);
    }

    void run(std::string_view kind)
    {
        for (auto const& handler : handlers(review))
            if (handler.kind == kind)
                handler.run({.id = {}, .kind = std::string(kind), .payload = "{}"});
    }
};

}

TEST_P(ReviewFlow, ATextGoesAllTheWay)
{
    auto const id = begin(writer, note_draft());
    EXPECT_EQ(step(writer, id, "submit"), 303);
    EXPECT_THAT(notices(editor), Contains(HasSubstr("Er wacht een tekst om na te kijken")));
    EXPECT_EQ(step(editor, id, "approve"), 303);
    EXPECT_THAT(notices(writer), Contains(HasSubstr("goedgekeurd")));
    EXPECT_THAT(notices(expert), Contains(HasSubstr("Er is een tekst om mee te lezen")));

    EXPECT_EQ(read(expert, id, {{"clear-words", "Wie is wij?"}, {"quote", "brieven"}, {"part-words", "Welke?"}}), 303);
    EXPECT_THAT(notices(editor), Contains(HasSubstr("Een meelezer heeft gelezen")));
    EXPECT_EQ(read(second, id), 303);
    EXPECT_EQ(step(editor, id, "finish_reading"), 422) << "two remarks have no answer";

    auto const remarks = store::readings(*db, editor, id).remarks;
    ASSERT_EQ(remarks.size(), 2U);
    EXPECT_EQ(decide(editor, id, remarks[0].id.value, " "), 422);
    for (auto const& remark : remarks)
        EXPECT_EQ(decide(editor, id, remark.id.value), 303);
    EXPECT_THAT(notices(expert), Contains(HasSubstr("met je opmerking gedaan")));
    EXPECT_EQ(step(editor, id, "finish_reading"), 303);
    auto const round = round_of(id);
    EXPECT_EQ(step(editor, id, "publish"), 303);

    EXPECT_FALSE(work(id));
    auto const entry = published();
    ASSERT_TRUE(entry);
    EXPECT_TRUE(entry->read_along_at);
    EXPECT_EQ(context.generation(), content::store::generation(*db)) << "the content is made new at once";
    EXPECT_THAT(notices(expert), Contains(HasSubstr("Dank je wel voor het meelezen")));
    EXPECT_THAT(notices(writer), Contains(HasSubstr("Je tekst staat op de website")));
    auto const own = main_of(see(show_round, expert, std::to_string(round.value)));
    EXPECT_THAT(own, HasSubstr("Dat is beter."));
    EXPECT_THAT(own, HasSubstr("Els Redactie"));
    EXPECT_EQ(count("SELECT COUNT(*) FROM audit WHERE action = 'entry.publish'"), 1);
}

TEST_P(ReviewFlow, TooFewReadersHoldItBack)
{
    auto const id = being_read();
    EXPECT_EQ(read(expert, id), 303);
    EXPECT_EQ(read(expert, id), 303) << "the same reader again";
    EXPECT_EQ(step(editor, id, "finish_reading"), 422);
    EXPECT_EQ(step(editor, id, "publish"), 422);
    EXPECT_FALSE(published());
}

TEST_P(ReviewFlow, AskedChangesGoToTheWriterAndReadersReadAnew)
{
    auto const id = being_read();
    EXPECT_EQ(read(expert, id), 303);
    EXPECT_EQ(read(second, id), 303);
    EXPECT_EQ(step(editor, id, "ask_changes"), 422) << "without words nobody knows what to change";
    EXPECT_EQ(step(editor, id, "ask_changes", {{"words", "Schrijf korter."}}), 303);
    EXPECT_EQ(state(id), State::draft);
    EXPECT_THAT(main_of(see(show_work, writer, std::to_string(id.value))), HasSubstr("Schrijf korter."));

    auto draft = note_draft();
    draft.body = "Heel anders.";
    change(writer, id, draft);
    EXPECT_EQ(step(writer, id, "submit"), 303);
    EXPECT_EQ(step(editor, id, "approve"), 303);
    EXPECT_EQ(step(editor, id, "finish_reading"), 422) << "what was read does not stand there any more";
}

TEST_P(ReviewFlow, ALaterChangeOfWordsTakesTheBadgeAway)
{
    EXPECT_EQ(step(editor, ready(), "publish"), 303);
    ASSERT_TRUE(published()->read_along_at);

    auto filed = note_draft();
    filed.fields["themes"] = boost::json::array{"geld"};
    auto const small = begin(editor, filed);
    EXPECT_EQ(step(editor, small, "approve"), 303) << "the same words need no readers";
    EXPECT_EQ(step(editor, small, "publish"), 303);
    EXPECT_TRUE(published()->read_along_at);

    db->write([&](sql::Tx& tx) { store::set_steps(tx, "note", {}); });
    auto words_changed = filed;
    words_changed.body += " En meer.";
    auto const large = begin(editor, words_changed);
    EXPECT_EQ(step(editor, large, "approve"), 303);
    EXPECT_EQ(step(editor, large, "publish"), 303);
    EXPECT_FALSE(published()->read_along_at);
}

TEST_P(ReviewFlow, WhatIsWrongIsSaidAndNothingHappens)
{
    auto draft = note_draft();
    draft.fields["organisations"] = boost::json::array{"bieb", "bestaat-niet"};
    db->write([&](sql::Tx& tx) { store::set_steps(tx, "note", {}); });
    auto const id = begin(editor, draft);
    EXPECT_EQ(step(editor, id, "approve"), 303);
    auto const generation = content::store::generation(*db);
    EXPECT_EQ(step(editor, id, "publish"), 422);
    EXPECT_EQ(content::store::generation(*db), generation);
    EXPECT_FALSE(published());
    auto const kept = work(id);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->draft.body, draft.body);
    EXPECT_EQ(kept->draft.fields, draft.fields);
}

TEST_P(ReviewFlow, AnEntryThatWasChangedMeanwhileIsNotOverwritten)
{
    save(note_draft());
    context.refresh();
    db->write([&](sql::Tx& tx) { store::set_steps(tx, "note", {}); });
    auto mine = note_draft();
    mine.body = "Mijn woorden.";
    auto const id = begin(editor, mine);
    EXPECT_EQ(step(editor, id, "approve"), 303);
    auto theirs = note_draft();
    theirs.body = "Woorden uit een bestand.";
    save(theirs);

    auto const refused = ask(take_step, editor, std::to_string(id.value), {{"step", "publish"}, {"version", "1"}});
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(main_of(refused), HasSubstr("De pagina is intussen veranderd"));
    EXPECT_THAT(main_of(refused), HasSubstr("<del>"));
    EXPECT_EQ(published()->content.body, "Woorden uit een bestand.");
    EXPECT_EQ(work(id)->draft.body, "Mijn woorden.");

    EXPECT_EQ(step(editor, id, "publish", {{"over", "1"}}), 422) << "that revision is not what they saw";
    EXPECT_EQ(step(editor, id, "publish", {{"over", "2"}}), 303);
    EXPECT_EQ(published()->content.body, "Mijn woorden.");
}

TEST_P(ReviewFlow, ATranslationIsPublishedWithOrAfterItsOriginal)
{
    auto english = note_draft("A letter");
    english.language = text::Language::en;
    english.slug = "a-letter";
    english.translation_of = "een-brief";
    english.fields = {};
    db->write([&](sql::Tx& tx) { store::set_steps(tx, "note", {}); });
    auto const second_work = begin(editor, english);
    auto const first_work = begin(editor, note_draft());
    EXPECT_EQ(step(editor, second_work, "approve"), 303);
    EXPECT_EQ(step(editor, first_work, "approve"), 303);
    EXPECT_EQ(step(editor, second_work, "publish"), 422);

    for (auto const id : {second_work, first_work})
        EXPECT_EQ(step(editor, id, "plan", {{"at", "2026-11-23 12:00"}}), 303);
    go_to(morning + std::chrono::hours(4));
    run("publish_due");
    EXPECT_TRUE(content::store::published(*db, note, text::Language::en, "a-letter"));
}

TEST_P(ReviewFlow, WhatIsPlannedIsPublishedAtItsMinute)
{
    auto const id = ready();
    EXPECT_EQ(step(editor, id, "plan", {{"at", "gisteren"}}), 422);
    EXPECT_EQ(step(editor, id, "plan", {{"at", "2026-11-23 08:59"}}), 422) << "it is nine o'clock";
    EXPECT_EQ(step(editor, id, "plan", {{"at", "2026-11-23 09:30"}}), 303);
    go_to(morning + std::chrono::minutes(29));
    run("publish_due");
    EXPECT_FALSE(published());
    go_to(morning + std::chrono::minutes(30));
    run("publish_due");
    ASSERT_TRUE(published());
    EXPECT_TRUE(published()->read_along_at);
}

TEST_P(ReviewFlow, APlanThatFailsIsSaidAndNotTriedAgain)
{
    auto const id = ready();
    EXPECT_EQ(step(editor, id, "plan", {{"at", "2026-11-23 09:30"}}), 303);
    save(note_draft("Van een ander"));
    go_to(morning + std::chrono::hours(1));
    run("publish_due");
    EXPECT_EQ(published()->content.title, "Van een ander");
    EXPECT_THAT(notices(editor), Contains(HasSubstr("Plaatsen lukte niet")));
    EXPECT_FALSE(work(id)->publish_at);
    EXPECT_EQ(state(id), State::ready);
}

TEST_P(ReviewFlow, FourEyesUnlessThereAreOnlyTwo)
{
    db->write([&](sql::Tx& tx) { store::set_steps(tx, "note", {.four_eyes = true}); });
    auto const id = begin(editor, note_draft());
    EXPECT_EQ(step(editor, id, "submit"), 303);
    EXPECT_EQ(step(editor, id, "approve", {{"own", "yes"}}), 422);
    EXPECT_EQ(step(editor, id, "start_reading"), 303);
    EXPECT_EQ(step(editor, id, "finish_reading"), 303);
    EXPECT_EQ(state(id), State::in_review) << "reading is no way round somebody else's eyes";
    EXPECT_EQ(step(other, id, "approve"), 303);
    EXPECT_EQ(state(id), State::ready);

    db->write([&](sql::Tx& tx) {
        tx.execute("UPDATE person SET disabled_at = 1 WHERE id IN ($1, $2)", other.id, municipal.id);
    });
    auto draft = note_draft();
    draft.slug = "nog-een";
    auto const alone = begin(editor, draft);
    EXPECT_EQ(step(editor, alone, "approve"), 422);
    EXPECT_EQ(step(editor, alone, "approve", {{"own", "yes"}}), 303);
    EXPECT_EQ(count("SELECT COUNT(*) FROM audit WHERE action = 'work.approve_own'"), 1);
}

TEST_P(ReviewFlow, WhoWroteAnyOfItDoesNotApproveIt)
{
    db->write([&](sql::Tx& tx) { store::set_steps(tx, "note", {.four_eyes = true}); });
    auto const id = begin(editor, note_draft());
    auto corrected = note_draft();
    corrected.body += ",";
    change(other, id, corrected);
    EXPECT_EQ(step(other, id, "submit"), 303);
    auto const refused = ask(
        take_step, editor, std::to_string(id.value), {{"step", "approve"}, {"own", "yes"}, {"version", "2"}});
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(main_of(refused), HasSubstr("Je schreef mee aan deze tekst"));
    EXPECT_EQ(step(other, id, "approve", {{"own", "yes"}}), 422);
    EXPECT_EQ(step(municipal, id, "approve"), 303);
    EXPECT_EQ(step(editor, id, "publish"), 303) << "it was approved by somebody who did not write it";

    auto again = note_draft();
    again.body = "Daarna begint het opnieuw.";
    auto const next = begin(other, again);
    EXPECT_EQ(step(editor, next, "approve"), 303) << "what was published before does not count";
}

TEST_P(ReviewFlow, WhoNeverCameInApprovesNothing)
{
    db->write([&](sql::Tx& tx) {
        store::set_steps(tx, "note", {.four_eyes = true});
        tx.execute("UPDATE person SET disabled_at = 1 WHERE id = $1", municipal.id);
        tx.execute(
            "UPDATE person_factor SET totp_pending = totp_secret, totp_secret = NULL WHERE person_id = $1", other.id);
    });
    auto const id = begin(editor, note_draft());
    EXPECT_EQ(step(editor, id, "approve", {{"own", "yes"}}), 303) << "an app that was never confirmed opens nothing";

    db->write([&](sql::Tx& tx) {
        tx.execute(
            "INSERT INTO passkey (person_id, credential_id, public_key, counter, name, created_at) "
            "VALUES ($1, $2, $2, 0, '', 1)",
            other.id, sql::BlobView{"key"});
    });
    auto draft = note_draft();
    draft.slug = "nog-een";
    EXPECT_EQ(step(editor, begin(editor, draft), "approve", {{"own", "yes"}}), 422);
}

TEST_P(ReviewFlow, AmongWritersOnlyOneOfThemSaysSo)
{
    db->write([&](sql::Tx& tx) {
        store::set_steps(tx, "note", {.four_eyes = true});
        tx.execute("UPDATE person SET disabled_at = 1 WHERE id = $1", municipal.id);
    });
    auto const id = begin(editor, note_draft());
    change(other, id, note_draft("Een andere brief"));
    EXPECT_EQ(step(editor, id, "approve"), 422);
    EXPECT_EQ(step(editor, id, "approve", {{"own", "yes"}}), 303) << "nobody is left who did not write";
}

TEST(LocalTime, KnowsSummerTime)
{
    using How = LocalTime::How;
    EXPECT_EQ(local_time("1-12-2026 09:00").moment, local_time("2026-12-01 09:00").moment);
    EXPECT_EQ(local_time("12-2026 09:00").how, How::unreadable);
    EXPECT_EQ(
        local_time("2026-12-01 09:00").moment,
        base::Time(std::chrono::sys_days(std::chrono::year(2026) / 12 / 1) + std::chrono::hours(8)));
    EXPECT_EQ(
        local_time("2026-07-01T09:00").moment,
        base::Time(std::chrono::sys_days(std::chrono::year(2026) / 7 / 1) + std::chrono::hours(7)));
    EXPECT_EQ(local_time("2026-03-29 02:30").how, How::skipped);
    EXPECT_EQ(local_time("2026-03-29 03:00").how, How::read);
    EXPECT_EQ(local_time("2026-10-25 02:30").how, How::read);
    for (auto const* const same :
         {"1-12-2026 9:00", "1-12-2026 9.00 uur", "1 december 2026 om 9 uur", "1 december 2026, 9:00",
          " 1-12-2026  09:00 ", "1 December 2026 at 9:00", "01/12/2026 9u."})
        EXPECT_EQ(local_time(same).moment, local_time("2026-12-01 09:00").moment) << same;
    for (auto const* const wrong :
         {"", "morgen", "2026-13-01 09:00", "2026-12-01 24:00", "1-12-2026", "1-12-2026 9", "1-12-2026 9:5", "9:00",
          "1-12-2026 9:00:00", "1-12-2026 9:00 uur 3"})
        EXPECT_EQ(local_time(wrong).how, How::unreadable) << wrong;
}

INSTANTIATE_TEST_SUITE_P(Engines, ReviewFlow, testing::ValuesIn(tests::both_engines), tests::engine_name);

}
