// Tests of people and sessions on both engines.
#include "accounts/accounts.h"

#include "tests/support/database.h"

#include <gtest/gtest.h>

namespace {

class Accounts : public testing::TestWithParam<tests::Engine>
{};

std::int64_t sessions(sql::Session& db)
{
    return db.value<std::int64_t>("SELECT COUNT(*) FROM session").value();
}

}

TEST_P(Accounts, TheImportActorExistsAndCannotBeMadeTwice)
{
    tests::TestDatabase db(GetParam(), accounts::migrations());
    EXPECT_EQ(db->value<std::string>("SELECT name FROM person WHERE id = $1", accounts::import_person), "import");
    EXPECT_THROW(
        db->write([](sql::Tx& tx) {
            tx.execute("INSERT INTO person (id, kind, name, created_at) VALUES (1, 'system', 'x', 0)");
        }),
        sql::ConstraintViolation);
}

TEST_P(Accounts, OnlyExpiredSessionsAreForgotten)
{
    tests::TestDatabase db(GetParam(), accounts::migrations());
    db->write([](sql::Tx& tx) {
        for (auto const expiry : {100, 200, 300})
            tx.execute(
                "INSERT INTO session (person_id, token_hash, created_at, seen_at, expires_at) VALUES (1, $1, 0, 0, $2)",
                sql::Blob{"token" + std::to_string(expiry)}, expiry);
    });
    auto const now = base::Time(std::chrono::microseconds(200));
    EXPECT_EQ(db->write([&](sql::Tx& tx) { return accounts::forget_expired_sessions(tx, now); }), 1);
    EXPECT_EQ(sessions(*db), 2);
}

INSTANTIATE_TEST_SUITE_P(Engines, Accounts, testing::ValuesIn(tests::both_engines), tests::engine_name);
