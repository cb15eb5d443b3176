// Tests of what a command says to the serving process when it hands an import over.
#include "app/import_job.h"

#include "platform/base/error.h"

#include <gtest/gtest.h>

namespace {

app::Config config_of(std::map<std::string, std::string> flags)
{
    return app::load_config({std::move(flags), [](std::string const&) { return std::nullopt; }});
}

app::Config with(std::string const& database)
{
    return config_of({{"data", "/nowhere"}, {"database", database}});
}

}

TEST(ImportRequest, SaysWhatWasAskedFor)
{
    auto const config = config_of({{"data", "/nowhere"}});
    auto const request = app::import_request(config, {"/files", app::Force::yes, app::Prune::no});
    auto const read = app::read_import_request(config, request);
    EXPECT_EQ(read.folder, "/files");
    EXPECT_EQ(read.force, app::Force::yes);
    EXPECT_EQ(read.prune, app::Prune::no);
}

TEST(ImportRequest, IsRefusedForAnotherDatabaseThanTheOneServed)
{
    auto const served = with("sqlite:/a.db");
    EXPECT_THROW(app::read_import_request(served, app::import_request(with("sqlite:/b.db"), {"/files"})), base::Error);
    EXPECT_THROW(
        app::read_import_request(served, app::import_request(with("postgresql://h/k"), {"/files"})), base::Error);
    EXPECT_NO_THROW(app::read_import_request(served, app::import_request(with("sqlite:/a.db"), {"/files"})));
}

TEST(ImportRequest, GoesToWhateverIsServedWhenNoDatabaseWasGiven)
{
    auto const asked = config_of({{"data", "/nowhere"}});
    EXPECT_NO_THROW(app::read_import_request(with("postgresql://h/k"), app::import_request(asked, {"/files"})));
}
