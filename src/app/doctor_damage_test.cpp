// Tests of `kracht doctor` on a database that is damaged: it says so, and what to do.
#include "app/commands.h"
#include "app/database.h"
#include "platform/base/file.h"
#include "tests/support/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace {

using testing::AllOf;
using testing::HasSubstr;

class DoctorOfDamage : public testing::Test
{
protected:
    std::string look()
    {
        testing::internal::CaptureStdout();
        EXPECT_EQ(app::doctor(config_), 1);
        return testing::internal::GetCapturedStdout();
    }
    // What was written last stands at the end of the file, after the schema.
    void damage_the_end()
    {
        std::fstream file(data_.path() / "kracht.db", std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(-200'000, std::ios::end);
        file << std::string(200'000, 'A');
    }

    tests::TemporaryFolder data_;
    app::Config config_ = app::load_config(
        {{{"data", data_.path().string()}}, [](auto const&) { return std::nullopt; }});
};

TEST_F(DoctorOfDamage, AFileThatIsNoDatabaseIsAFinding)
{
    base::write_file(data_.path() / "kracht.db", std::string(8192, 'A'));
    EXPECT_THAT(look(), AllOf(HasSubstr("  !!  Database: "), HasSubstr("kracht restore")));
}

TEST_F(DoctorOfDamage, ManyFaultsAreTwoLinesAndDots)
{
    {
        auto const db = app::open_database(config_, app::Schema::bring_up_to_date);
        app::migrate_database(config_, *db);
        db->write([](sql::Tx& tx) {
            for (int i = 0; i < 200; ++i)
                tx.execute("INSERT INTO job (kind, payload, run_at) VALUES ('x', $1, 0)", std::string(3000, 'x'));
        });
    }
    damage_the_end();
    auto const said = look();
    EXPECT_THAT(said, AllOf(HasSubstr(" …"), HasSubstr("kracht restore")));
    EXPECT_LT(std::ranges::count(said, '\n'), 25);
}

}
