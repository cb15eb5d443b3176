// A small site with writers, for tests of writing.
#pragma once
#include "content/context.h"
#include "content/test_content.h"
#include "editing/editing.h"
#include "editing/sheet_store.h"
#include "platform/media/store.h"
#include "platform/sql/migrate.h"

#include "tests/support/database.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace editing::test {

inline constexpr base::Time noon{std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + std::chrono::hours(12)};

class Desk
{
public:
    explicit Desk(sql::Engine engine)
        : db(engine, {accounts::migrations(), media::migrations(), content::migrations(), editing::migrations()})
    {
        db->write([&](sql::Tx& tx) {
            content::store::save_vocabulary(tx, words, noon);
            for (std::int64_t id = 11; id <= 14; ++id)
                tx.execute(
                    "INSERT INTO person (id, kind, name, created_at) VALUES ($1, 'person', $2, $3)", id,
                    "Persoon " + std::to_string(id), noon);
        });
        content.refresh();
    }

    /// Saves entries as an import would: what is referred to first.
    void publish(std::vector<content::Draft> const& drafts)
    {
        db->write([&](sql::Tx& tx) {
            for (auto const& draft : drafts)
            {
                auto const& kind = *kinds.find(draft.kind);
                content::store::save(tx, kind, draft, {words, kinds, accounts::import_person, clock.now()});
                if (draft.translation_of)
                    continue;
                EXPECT_TRUE(content::store::resolve(tx, kind, draft).empty()) << draft.slug;
            }
        });
        content.refresh();
    }

    /// An organisation "bieb" and another one "buur", with a project each.
    void publish_two()
    {
        auto buur = content::test::organisation_draft();
        buur.slug = "buur";
        buur.title = "Buur";
        auto own = content::test::project_draft();
        own.fields["organisations"] = boost::json::array{"bieb"};
        auto other = own;
        other.slug = "van-buur";
        other.title = "Van de buur";
        other.fields["organisations"] = boost::json::array{"buur"};
        publish({content::test::organisation_draft(), buur, own, other});
    }

    http::Person editor() const
    {
        return {.id = 11, .name = "Ed", .rights = {http::Access::write, http::Access::publish}};
    }
    http::Person second() const
    {
        return {.id = 12, .name = "Bo", .rights = {http::Access::write, http::Access::publish}};
    }
    /// An editor of the organisation "bieb".
    http::Person partner() const
    {
        return {.id = 13, .name = "Pa", .rights = {http::Access::write}, .organisations = {"bieb"}};
    }
    http::Person reader() const { return {.id = 14, .name = "Le", .rights = {http::Access::read_along}}; }

    tests::TestDatabase db;
    content::Vocabulary words = content::test::vocabulary();
    content::Kinds kinds = content::test::kinds();
    content::Context content{*db, kinds};
    base::ManualClock clock{noon};
    media::Cache cache{db.folder() / "media"};
    Editing editing{.db = *db, .content = content, .clock = clock, .cache = cache};
};

}
