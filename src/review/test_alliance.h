// For tests of review: an alliance in small, with a writer, editors, experts by experience and a municipality.
#pragma once
#include "accounts/audit.h"
#include "accounts/people.h"
#include "content/read_along.h"
#include "content/test_content.h"
#include "editing/editing.h"
#include "platform/media/store.h"
#include "review/review.h"
#include "review/store.h"

#include "tests/support/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace review::test {

using content::test::note;
using content::test::organisation;

inline constexpr base::Time morning{std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + std::chrono::hours(8)};

/// The alliance. `note` is read along with by two; `organisation` needs nothing but review.
class Alliance : public testing::TestWithParam<tests::Engine>
{
protected:
    Alliance()
    {
        db->write([&](sql::Tx& tx) {
            content::store::save_vocabulary(tx, words, morning);
            store::set_steps(tx, "note", {.review = true, .read_along = true, .four_eyes = false, .readings = 2});
        });
        bieb = save(content::test::organisation_draft());
        writer = person("Wil Schrijver", {accounts::Role::editor, "bieb"}, {http::Access::write});
        writer.organisations = {"bieb"};
        stranger = person("Vera Vreemd", {accounts::Role::editor, "elders"}, {http::Access::write});
        stranger.organisations = {"elders"};
        editor = person("Els Redactie", {accounts::Role::editor}, {http::Access::write, http::Access::publish});
        other = person("Oda Redactie", {accounts::Role::editor}, {http::Access::write, http::Access::publish});
        expert = person("Ed Ervaring", {accounts::Role::expert}, {http::Access::read_along});
        second = person("Tara Tweede", {accounts::Role::expert}, {http::Access::read_along});
        facilitator = person("Fem Begeleider", {accounts::Role::facilitator}, {});
        municipal = person(
            "Gé Meente", {accounts::Role::editor},
            {http::Access::write, http::Access::publish, http::Access::read_along});
        municipal.municipal = true;
        db->write([&](sql::Tx& tx) { tx.execute("UPDATE person SET municipal = 1 WHERE id = $1", municipal.id); });
        review.content.refresh();
    }

    http::Person person(std::string name, accounts::Granted const& role, http::Rights rights)
    {
        auto const id = db->write([&](sql::Tx& tx) {
            auto const made = accounts::store::add_person(tx, {.name = name}, morning);
            accounts::store::grant(tx, made, role, accounts::import_person, morning);
            if (accounts::about(role.role).steps == accounts::Steps::two)
                tx.execute(
                    "INSERT INTO person_factor (person_id, user_handle, totp_secret) VALUES ($1, $2, $2)", made,
                    sql::BlobView{name});
            return made;
        });
        return {.id = id.value, .name = name, .rights = rights};
    }

    content::EntryId save(content::Draft const& draft)
    {
        return db->write([&](sql::Tx& tx) {
            auto const& kind = *kinds.find(draft.kind);
            auto const saved = content::store::save(
                tx, kind, draft, {words, kinds, accounts::import_person, clock.now()});
            if (!draft.translation_of)
                content::store::resolve(tx, kind, draft);
            return saved.id;
        });
    }

    static content::Draft note_draft(std::string title = "Een brief")
    {
        content::Draft draft;
        draft.kind = "note";
        draft.slug = "een-brief";
        draft.title = std::move(title);
        draft.summary = "Kort.";
        draft.body = "Wij helpen je met brieven.";
        draft.status = content::Status::published;
        draft.fields = content::test::object(R"({"organisations":["bieb"]})");
        return draft;
    }

    WorkId begin(http::Person const& who, content::Draft const& draft)
    {
        std::optional<content::EntryId> entry;
        std::int64_t revision = 0;
        if (auto const row = store::row_at(*db, draft.kind, draft.language, draft.slug))
        {
            entry = row->id;
            revision = row->revision;
        }
        auto const saved = db->write([&](sql::Tx& tx) {
            return editing::store::save_work(
                tx, who, {.draft = draft, .entry = entry, .base_revision = revision}, clock.now());
        });
        EXPECT_EQ(saved.outcome, editing::Outcome::saved);
        return saved.id;
    }

    std::optional<editing::Work> work(WorkId id) { return editing::store::work(*db, editor, id); }

    void change(http::Person const& who, WorkId id, content::Draft const& draft)
    {
        auto const version = work(id)->version;
        auto const saved = db->write([&](sql::Tx& tx) {
            return editing::store::save_work(tx, who, {.work = id, .version = version, .draft = draft}, clock.now());
        });
        EXPECT_EQ(saved.outcome, editing::Outcome::saved);
    }

    std::vector<std::string> notices(http::Person const& who)
    {
        std::vector<std::string> found;
        for (auto const& row : db->query("SELECT title FROM notice WHERE person_id = $1 ORDER BY id", who.id))
            found.push_back(row.get<std::string>(0));
        return found;
    }

    void go_to(base::Time moment) { clock.advance(moment - clock.now()); }

    std::int64_t count(char const* query) { return db->value<std::int64_t>(query).value_or(-1); }

    content::Kinds kinds = content::test::kinds();
    content::Vocabulary words = content::test::vocabulary();
    tests::TestDatabase db{
        GetParam(),
        {accounts::migrations(), media::migrations(), content::migrations(), editing::migrations(), migrations()}};
    base::ManualClock clock{morning};
    content::Context context{*db, kinds, {.name = "Alliantie"}};
    Review review{.db = *db, .content = context, .clock = clock};
    http::Person writer, stranger, editor, other, expert, second, facilitator, municipal;
    content::EntryId bieb;
};

}
