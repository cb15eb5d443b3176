// Tests of opening the configured database.
#include "app/database.h"

#include "platform/base/bytes.h"
#include "platform/base/error.h"

#include <gtest/gtest.h>

namespace {

class OpenDatabaseSqlite : public testing::Test
{
protected:
    ~OpenDatabaseSqlite() override { std::filesystem::remove_all(data_); }

    app::Config config() const
    {
        return app::load_config({{{"data", data_.string()}}, [](std::string const&) { return std::nullopt; }});
    }

    std::filesystem::path data_ = std::filesystem::temp_directory_path() / base::random_token(9);
};

}

TEST_F(OpenDatabaseSqlite, WhoLooksAtADatabaseThatIsNotThereMakesNone)
{
    std::filesystem::create_directory(data_);
    for (auto const schema : {app::Schema::must_be_current, app::Schema::as_it_is})
        EXPECT_THROW(app::open_database(config(), schema), base::Error);
    EXPECT_TRUE(std::filesystem::is_empty(data_));
    app::open_database(config(), app::Schema::bring_up_to_date);
    EXPECT_TRUE(app::open_database(config(), app::Schema::must_be_current));
}
