// Tests of rounds on both engines: where they lead, that none is stuck, what counts; and of what writers are asked.
#include "review/test_desk.h"

namespace review::test {

namespace {

using editing::State;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class ReviewRounds : public Desk
{
protected:
    State state(WorkId id) { return work(id)->state; }

    http::Person coordinator()
    {
        return person(
            "Cora Coördinator", {accounts::Role::coordinator},
            {http::Access::write, http::Access::publish, http::Access::manage});
    }

    WorkId being_read()
    {
        auto const id = begin(writer, note_draft());
        EXPECT_EQ(step(writer, id, "submit"), 303);
        EXPECT_EQ(step(editor, id, "approve"), 303);
        EXPECT_EQ(state(id), State::reading_along);
        return id;
    }

    WorkId read_by_two()
    {
        auto const id = being_read();
        EXPECT_EQ(read(expert, id), 303);
        EXPECT_EQ(read(second, id), 303);
        return id;
    }

    void change_body(WorkId id, std::string const& body)
    {
        auto draft = note_draft();
        draft.body = body;
        change(writer, id, draft);
    }

    std::string page(http::Person const& who, WorkId id)
    {
        return main_of(see(show_work, who, std::to_string(id.value)));
    }

    bool marked()
    {
        auto const entry = content::store::published(*db, note, text::Language::nl, "een-brief");
        return entry && entry->read_along_at;
    }

    // What stands above the writer's form.
    std::string asked(WorkId id)
    {
        auto const number = std::to_string(id.value);
        http::RequestBuilder builder(http::Method::get, "/schrijven/" + number);
        builder.person(writer).language(text::Language::nl);
        return std::string(asked_of(review, builder.build(), id).view());
    }
};

}

TEST_P(ReviewRounds, AVoluntaryRoundTakesNothingAway)
{
    db->write([&](sql::Tx& tx) { store::set_steps(tx, "note", {}); });
    auto const id = begin(writer, note_draft());
    EXPECT_EQ(step(writer, id, "submit"), 303);
    EXPECT_EQ(step(editor, id, "start_reading"), 303);
    EXPECT_EQ(step(editor, id, "finish_reading"), 303) << "nobody had to read";
    EXPECT_EQ(state(id), State::in_review);

    EXPECT_EQ(step(editor, id, "approve"), 303);
    EXPECT_EQ(step(editor, id, "start_reading"), 303);
    change_body(id, "Een woord anders.");
    EXPECT_EQ(step(editor, id, "finish_reading"), 303);
    EXPECT_EQ(state(id), State::ready) << "it was ready before";
    EXPECT_EQ(step(editor, id, "publish"), 303);
    EXPECT_FALSE(marked());
}

TEST_P(ReviewRounds, WhatWasReadyWithoutReviewStaysSoWhenReviewIsAskedLater)
{
    db->write([&](sql::Tx& tx) { store::set_steps(tx, "note", {.review = false}); });
    auto const id = begin(writer, note_draft());
    EXPECT_EQ(step(writer, id, "submit"), 303);
    db->write([&](sql::Tx& tx) { store::set_steps(tx, "note", {.four_eyes = true}); });
    EXPECT_EQ(step(editor, id, "start_reading"), 303);
    EXPECT_EQ(step(editor, id, "finish_reading"), 303);
    EXPECT_EQ(state(id), State::ready);
    EXPECT_EQ(step(editor, id, "start_reading"), 303);
    change_body(id, "Nu staat er iets anders.");
    EXPECT_EQ(step(editor, id, "finish_reading"), 303);
    EXPECT_EQ(state(id), State::in_review) << "of four eyes two have not seen the new words";
}

TEST_P(ReviewRounds, ATextThatWasReadyAndChangedIsReviewedAgainWhoeverReadsIt)
{
    db->write([&](sql::Tx& tx) { store::set_steps(tx, "note", {}); });
    auto const id = begin(writer, note_draft());
    EXPECT_EQ(step(writer, id, "submit"), 303);
    EXPECT_EQ(step(editor, id, "approve"), 303);
    change_body(id, "Iets anders.");
    EXPECT_EQ(state(id), State::in_review);
    EXPECT_EQ(step(editor, id, "start_reading"), 303);
    EXPECT_EQ(step(editor, id, "finish_reading"), 303);
    EXPECT_EQ(state(id), State::in_review);
}

TEST_P(ReviewRounds, ARoundWithTooFewReadersEndsWithAReason)
{
    db->write([&](sql::Tx& tx) { tx.execute("UPDATE person SET disabled_at = 1 WHERE id = $1", second.id); });
    auto const head = coordinator();
    auto const id = being_read();
    EXPECT_EQ(read(expert, id), 303);
    EXPECT_EQ(step(editor, id, "finish_reading"), 422);
    EXPECT_THAT(
        page(editor, id), AllOf(HasSubstr("Nu kan 1 persoon deze tekst meelezen"), Not(HasSubstr("stop_reading"))));
    EXPECT_EQ(step(editor, id, "stop_reading", {{"why", "Er is niemand meer."}}), 422);
    EXPECT_EQ(step(head, id, "stop_reading", {{"why", " "}}), 422) << "nobody would know why";
    EXPECT_EQ(step(head, id, "stop_reading", {{"why", "Er is <nu> maar één meelezer."}}), 303);
    EXPECT_EQ(state(id), State::ready);
    EXPECT_THAT(
        page(editor, id), AllOf(HasSubstr("Er is &lt;nu&gt; maar één meelezer."), HasSubstr("Op de pagina komt niet")));
    EXPECT_EQ(step(editor, id, "publish"), 303);
    EXPECT_FALSE(marked());
    EXPECT_EQ(count("SELECT COUNT(*) FROM audit WHERE action = 'work.stop_reading'"), 1);
}

TEST_P(ReviewRounds, NoRoundEndsOverARemarkWithoutAnAnswer)
{
    auto const head = coordinator();
    auto const id = being_read();
    EXPECT_EQ(read(expert, id, {{"clear-words", "Wie is wij?"}}), 303);
    EXPECT_EQ(step(head, id, "stop_reading", {{"why", "Niemand meer."}}), 422);
    EXPECT_EQ(decide(editor, id, store::readings(*db, editor, id).remarks[0].id.value), 303);
    EXPECT_EQ(step(head, id, "stop_reading", {{"why", "Niemand meer."}}), 303);
}

TEST_P(ReviewRounds, ARoundThatNobodyReadEndsAndSaysSo)
{
    auto const head = coordinator();
    auto const id = being_read();
    EXPECT_EQ(step(head, id, "stop_reading", {{"why", "Er is haast."}}), 303);
    EXPECT_THAT(page(editor, id), HasSubstr("Niemand las deze woorden mee"));
    EXPECT_THAT(page(municipal, id), Not(HasSubstr("Niemand las deze woorden mee")));
}

TEST_P(ReviewRounds, ReadingsOfEarlierWordsDoNotCount)
{
    auto const id = read_by_two();
    EXPECT_EQ(step(editor, id, "finish_reading"), 303);
    change_body(id, "Hier staat nu iets heel anders.");
    EXPECT_EQ(step(editor, id, "approve"), 303);
    EXPECT_EQ(state(id), State::reading_along);
    EXPECT_EQ(step(editor, id, "finish_reading"), 422) << "nobody read these words";
    EXPECT_EQ(read(expert, id), 303);
    EXPECT_EQ(read(second, id), 303);
    EXPECT_EQ(step(editor, id, "finish_reading"), 303);
    EXPECT_EQ(step(editor, id, "publish"), 303);
    EXPECT_TRUE(marked());
}

TEST_P(ReviewRounds, WordsThatNobodyReadGetNoMark)
{
    auto const id = read_by_two();
    EXPECT_THAT(page(editor, id), Not(HasSubstr("De tekst is veranderd")));
    change_body(id, "Hier staat nu iets heel anders.");
    EXPECT_THAT(
        page(editor, id),
        AllOf(
            HasSubstr("Er moeten nog 2 meelezers de nieuwe woorden lezen"),
            HasSubstr("Dan keur je ook die verandering goed")));
    EXPECT_THAT(page(municipal, id), Not(HasSubstr("meelezers de nieuwe woorden")));
    EXPECT_EQ(step(editor, id, "finish_reading"), 303) << "a remark may be answered by other words";
    EXPECT_THAT(page(editor, id), HasSubstr("daarna zijn de woorden veranderd"));
    EXPECT_EQ(step(editor, id, "publish"), 303);
    EXPECT_FALSE(marked());
}

TEST_P(ReviewRounds, ARoundOpenedAgainGivesNoMarkToWordsThatNobodyRead)
{
    auto const id = read_by_two();
    EXPECT_EQ(step(editor, id, "finish_reading"), 303);
    EXPECT_EQ(step(editor, id, "start_reading"), 303);
    change_body(id, "Hier staat nu iets heel anders.");
    EXPECT_EQ(step(editor, id, "finish_reading"), 303);
    EXPECT_EQ(step(editor, id, "publish"), 303);
    EXPECT_FALSE(marked());
}

TEST_P(ReviewRounds, WhoReadsTheNewWordsGivesThemTheMark)
{
    auto const id = read_by_two();
    change_body(id, "Wij helpen je met al je brieven.");
    EXPECT_EQ(read(expert, id), 303);
    EXPECT_THAT(page(editor, id), HasSubstr("Er moet nog 1 meelezer de nieuwe woorden lezen"));
    EXPECT_EQ(read(second, id), 303);
    EXPECT_THAT(page(editor, id), Not(HasSubstr("de nieuwe woorden lezen")));
    EXPECT_EQ(step(editor, id, "finish_reading"), 303);
    EXPECT_EQ(step(editor, id, "publish"), 303);
    EXPECT_TRUE(marked());
}

TEST_P(ReviewRounds, AnotherPlaceForATextIsNoOtherText)
{
    auto const id = read_by_two();
    auto filed = note_draft();
    filed.fields["themes"] = boost::json::array{"geld"};
    change(writer, id, filed);
    EXPECT_EQ(step(editor, id, "finish_reading"), 303);
    EXPECT_EQ(step(editor, id, "publish"), 303);
    EXPECT_TRUE(marked());
}

TEST_P(ReviewRounds, AnotherRoundOfTheSameWordsKeepsTheMark)
{
    auto const id = read_by_two();
    EXPECT_EQ(step(editor, id, "finish_reading"), 303);
    EXPECT_EQ(step(editor, id, "start_reading"), 303);
    EXPECT_EQ(step(editor, id, "finish_reading"), 303);
    EXPECT_EQ(step(editor, id, "publish"), 303);
    EXPECT_TRUE(marked());
}

TEST_P(ReviewRounds, ATextSentBackAndNotChangedCanBeReadAgain)
{
    auto const id = being_read();
    EXPECT_EQ(step(editor, id, "ask_changes", {{"words", "Kijk nog eens."}}), 303);
    EXPECT_EQ(step(writer, id, "submit"), 303);
    EXPECT_EQ(step(editor, id, "approve"), 303);
    EXPECT_EQ(read(expert, id), 303);
    EXPECT_EQ(read(second, id), 303);
    EXPECT_EQ(step(editor, id, "finish_reading"), 303);
}

TEST_P(ReviewRounds, WhatWasAskedStandsThereUntilItIsSentAgain)
{
    auto const id = being_read();
    EXPECT_EQ(read(expert, id, {{"clear-words", "Wie is wij?"}}), 303);
    EXPECT_EQ(asked(id), "");
    EXPECT_EQ(step(editor, id, "ask_changes", {{"words", "Schrijf <b>korter</b>."}}), 303);
    EXPECT_EQ(
        db->value<std::string>("SELECT path FROM notice WHERE person_id = $1 ORDER BY id DESC LIMIT 1", writer.id),
        "/schrijven/" + std::to_string(id.value))
        << "the message leads to the form that has it above";
    EXPECT_THAT(
        asked(id),
        AllOf(
            HasSubstr("redacteur"), HasSubstr("Schrijf &lt;b&gt;korter&lt;/b&gt;."), HasSubstr("Wie is wij?"),
            Not(HasSubstr("Els")), Not(HasSubstr("Ed "))));
    EXPECT_THAT(page(writer, id), AllOf(HasSubstr("Wat heb je gedaan?"), HasSubstr("Laat opnieuw nakijken")));

    EXPECT_EQ(step(writer, id, "submit", {{"done", "Twee zinnen weg."}}), 303);
    EXPECT_EQ(asked(id), "");
    EXPECT_THAT(page(editor, id), AllOf(HasSubstr("Twee zinnen weg."), HasSubstr("Schrijf &lt;b&gt;korter")));
    EXPECT_EQ(step(writer, id, "take_back"), 303);
    EXPECT_THAT(asked(id), HasSubstr("korter")) << "it is not sent any more";
    EXPECT_EQ(step(writer, id, "submit"), 303);
    EXPECT_EQ(step(editor, id, "approve"), 303);
    EXPECT_EQ(asked(id), "");
}

TEST_P(ReviewRounds, TitlesInListsSayInWhichLanguageTheyAre)
{
    auto const list = [&](Handler handler, http::Person const& who, text::Language language) {
        auto builder = http::RequestBuilder(http::Method::get, "/lijst").person(who).language(language);
        return main_of(handler(review, builder.build()));
    };
    constexpr auto* dutch = R"( lang="nl">Een brief</a>)";
    auto const id = being_read();
    EXPECT_THAT(list(list_rounds, expert, text::Language::en), HasSubstr(dutch));
    EXPECT_THAT(list(list_records, facilitator, text::Language::en), HasSubstr(dutch));
    EXPECT_THAT(list(list_rounds, expert, text::Language::nl), HasSubstr(R"(">Een brief</a>)"));
    db->write([&](sql::Tx& tx) { tx.execute("UPDATE work SET language = 'en' WHERE id = $1", id); });
    EXPECT_THAT(list(list_rounds, expert, text::Language::nl), HasSubstr(R"( lang="en">Een brief</a>)"));
    db->write([&](sql::Tx& tx) { tx.execute("UPDATE work SET language = 'nl' WHERE id = $1", id); });

    EXPECT_EQ(read(expert, id), 303);
    EXPECT_EQ(read(second, id), 303);
    EXPECT_EQ(step(editor, id, "finish_reading"), 303);
    EXPECT_EQ(step(editor, id, "publish"), 303);
    EXPECT_THAT(list(list_rounds, expert, text::Language::en), HasSubstr(dutch)) << "published";
    go_to(morning + std::chrono::days(400));
    EXPECT_THAT(list(list_doubtful, editor, text::Language::en), HasSubstr(R"( lang="nl">Bieb</a>)"));
}

TEST_P(ReviewRounds, AMunicipalitySeesTheQuestionAndNotTheReaders)
{
    auto const id = being_read();
    EXPECT_EQ(read(expert, id, {{"clear-words", "Wie is wij?"}}), 303);
    EXPECT_EQ(step(editor, id, "ask_changes", {{"words", "Schrijf korter."}}), 303);
    writer = municipal;
    EXPECT_THAT(asked(id), AllOf(HasSubstr("Schrijf korter."), Not(HasSubstr("Wie is wij?"))));
}

INSTANTIATE_TEST_SUITE_P(Engines, ReviewRounds, testing::ValuesIn(tests::both_engines), tests::engine_name);

}
