// Tests of history, restoring, the archive, and "Klopt dit nog?", on both engines.
#include "review/publish.h"
#include "review/test_desk.h"

namespace review::test {

namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class ReviewHistory : public Desk
{
protected:
    http::Response at(Handler handler, http::Person const& who, std::string const& address, Fields const& fields = {})
    {
        http::RequestBuilder builder(fields.empty() ? http::Method::get : http::Method::post, address);
        builder.path_value("kind", kind_).path_value("slug", slug_).person(who).language(text::Language::nl);
        for (auto const& [name, value] : fields)
            builder.field(name, value);
        return handler(review, builder.build());
    }

    void two_versions()
    {
        save(note_draft());
        auto changed = note_draft();
        changed.body = "Wij helpen iedereen met brieven.";
        save(changed);
        context.refresh();
    }

    std::string kind_ = "note";
    std::string slug_ = "een-brief";
};

}

TEST_P(ReviewHistory, ShowsEveryVersionToWhoMayWriteIt)
{
    two_versions();
    auto const page = main_of(at(show_history, writer, "/g"));
    EXPECT_THAT(page, HasSubstr("Versie 1"));
    EXPECT_THAT(page, HasSubstr("Versie 2"));
    EXPECT_THAT(page, HasSubstr("uit een bestand"));
    EXPECT_EQ(at(show_history, stranger, "/g").status, 404);
    EXPECT_EQ(at(show_changes, stranger, "/g?from=1&to=2").status, 404);

    auto const changes = main_of(at(show_changes, writer, "/g?from=1&to=2"));
    EXPECT_THAT(changes, HasSubstr("<ins>"));
    EXPECT_THAT(changes, HasSubstr("iedereen"));
    EXPECT_THAT(changes, HasSubstr("weggehaald:"));
    EXPECT_EQ(at(show_changes, writer, "/g?from=1&to=9").status, 303) << "back to what there is";
}

TEST_P(ReviewHistory, AnOldVersionComesBackAsAWork)
{
    two_versions();
    EXPECT_EQ(at(change_history, stranger, "/g", {{"do", "restore"}, {"number", "1"}}).status, 404);
    auto const restored = at(change_history, writer, "/g", {{"do", "restore"}, {"number", "1"}});
    EXPECT_EQ(restored.status, 303);
    auto const row = store::row_at(*db, "note", text::Language::nl, "een-brief");
    EXPECT_EQ(row->draft.body, "Wij helpen iedereen met brieven.") << "visitors see it only after the steps";
    auto const made = editing::store::work_on(*db, writer, row->id);
    ASSERT_TRUE(made);
    EXPECT_EQ(made->draft.body, "Wij helpen je met brieven.");
    EXPECT_EQ(made->state, editing::State::draft);
    EXPECT_EQ(made->base_revision, 2);
    EXPECT_EQ(at(change_history, writer, "/g", {{"do", "restore"}, {"number", "1"}}).status, 422);
}

TEST_P(ReviewHistory, WhatIsArchivedIsOutOfSightAndCanComeBack)
{
    two_versions();
    EXPECT_EQ(at(change_history, writer, "/g", {{"do", "archive"}}).status, 403);
    EXPECT_EQ(at(change_history, editor, "/g", {{"do", "archive"}}).status, 303);
    EXPECT_FALSE(content::store::published(*db, note, text::Language::nl, "een-brief"));
    EXPECT_EQ(at(change_history, editor, "/g", {{"do", "show"}}).status, 303);
    EXPECT_TRUE(content::store::published(*db, note, text::Language::nl, "een-brief"));
    EXPECT_EQ(count("SELECT COUNT(*) FROM audit WHERE action IN ('entry.archive', 'entry.restore')"), 2);

    kind_ = "organisation";
    slug_ = "bieb";
    auto const refused = at(change_history, editor, "/g", {{"do", "archive"}});
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(main_of(refused), HasSubstr("Een brief")) << "that page leads here";
}

TEST_P(ReviewHistory, ErasedAccountsHaveNoName)
{
    two_versions();
    db->write([&](sql::Tx& tx) { tx.execute("UPDATE entry_revision SET actor_id = $1 WHERE number = 2", editor.id); });
    EXPECT_THAT(main_of(at(show_history, writer, "/g")), HasSubstr("Els Redactie"));
    db->write(
        [&](sql::Tx& tx) { tx.execute("UPDATE person SET erased_at = 1, disabled_at = 1 WHERE id = $1", editor.id); });
    auto const page = main_of(at(show_history, writer, "/g"));
    EXPECT_THAT(page, Not(HasSubstr("Els Redactie")));
    EXPECT_THAT(page, HasSubstr("verwijderd account"));
}

TEST_P(ReviewHistory, OnceAYearAPartnerIsAskedWhetherItHolds)
{
    kind_ = "organisation";
    slug_ = "bieb";
    auto const ask_all = [&] {
        for (auto const& handler : handlers(review))
            if (handler.kind == "ask_still_right")
                handler.run({.id = {}, .kind = "ask_still_right", .payload = "{}"});
    };
    ask_all();
    EXPECT_THAT(notices(writer), IsEmpty()) << "it is not a year old";
    go_to(morning + std::chrono::days(366));
    ask_all();
    ASSERT_THAT(notices(writer), Contains(HasSubstr("Klopt dit nog? Bieb")));
    EXPECT_THAT(notices(editor), IsEmpty());
    auto const asked = store::holds(*db, bieb)->asked_at;
    go_to(morning + std::chrono::days(396));
    ask_all();
    EXPECT_EQ(store::holds(*db, bieb)->asked_at, asked) << "not every month";

    EXPECT_EQ(at(confirm_still_right, stranger, "/k", {{"way", "screen"}}).status, 404);
    EXPECT_EQ(at(confirm_still_right, writer, "/k", {{"way", "spoken"}}).status, 303);
    EXPECT_EQ(db->value<std::string>("SELECT way FROM review_confirmation WHERE entry_id = $1", bieb), "screen")
        << "only who publishes writes down what others said";
    EXPECT_THAT(main_of(at(show_still_right, writer, "/k")), HasSubstr("Voor het laatst bevestigd"));
    EXPECT_THAT(store::doubtful(*db, clock.now() - std::chrono::days(365), {}, 10), IsEmpty());
    EXPECT_EQ(at(confirm_still_right, editor, "/k", {{"way", "spoken"}}).status, 303);
    EXPECT_EQ(db->value<std::string>("SELECT way FROM review_confirmation WHERE entry_id = $1", bieb), "spoken");
}

TEST_P(ReviewHistory, StepsOfKindsAreChosenOnTheDesk)
{
    Fields fields;
    for (auto const* const kind : {"note", "organisation", "project"})
        fields.emplace_back(std::string("readings.") + kind, "3");
    fields.emplace_back("steps.project", "review");
    fields.emplace_back("steps.project", "four_eyes");
    EXPECT_EQ(at(save_steps, editor, "/s", fields).status, 303);
    auto const chosen = store::chosen_steps(*db);
    EXPECT_EQ(chosen.at("project"), (Steps{.review = true, .read_along = false, .four_eyes = true, .readings = 3}));
    EXPECT_EQ(chosen.at("note"), (Steps{.review = false, .read_along = false, .four_eyes = false, .readings = 3}));
    fields.emplace_back("x", "y");
    fields[0].second = "0";
    EXPECT_EQ(at(save_steps, editor, "/s", fields).status, 422);
}

INSTANTIATE_TEST_SUITE_P(Engines, ReviewHistory, testing::ValuesIn(tests::both_engines), tests::engine_name);

}
