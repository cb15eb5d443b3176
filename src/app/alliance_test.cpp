// The first alliance's content folder, on both engines: it is sound, canonical, and comes back byte for byte.
#include "app/kinds.h"
#include "content/content_folder.h"
#include "content/export.h"
#include "content/import.h"
#include "platform/base/file.h"
#include "platform/media/store.h"
#include "tests/support/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;

fs::path alliance()
{
    return fs::path(__FILE__).parent_path().parent_path().parent_path() / "content" / "veenkolonien";
}

std::map<std::string, std::string> files_in(fs::path const& root)
{
    std::map<std::string, std::string> files;
    for (auto const& entry : fs::recursive_directory_iterator(root))
        if (entry.is_regular_file())
            files[entry.path().lexically_relative(root).string()] = base::read_file(entry.path());
    return files;
}

TEST(AllianceContent, stands_in_the_canonical_form)
{
    auto const folder = content::read_folder(alliance(), app::kinds());
    EXPECT_GT(folder.files.size(), 50U);
    for (auto const& problem : folder.problems)
        ADD_FAILURE() << content::to_text(problem);
    for (auto const& file : folder.files)
        EXPECT_EQ(content::write_file(*file.kind, file.draft), base::read_file(alliance() / file.path)) << file.path;
}

class AllianceImport : public testing::TestWithParam<tests::Engine>
{};

INSTANTIATE_TEST_SUITE_P(Engines, AllianceImport, testing::ValuesIn(tests::both_engines), tests::engine_name);

TEST_P(AllianceImport, comes_back_byte_for_byte)
{
    tests::TestDatabase db(GetParam(), {accounts::migrations(), media::migrations(), content::migrations()});
    content::ImportJob const job{
        .db = db, .kinds = app::kinds(), .folder = alliance(), .now = base::SystemClock().now()};
    auto const report = content::import_folder(job);
    for (auto const& problem : report.problems)
        ADD_FAILURE() << content::to_text(problem);

    tests::TemporaryFolder out;
    content::export_folder(db, app::kinds(), out.path());
    EXPECT_EQ(files_in(out.path()), files_in(alliance()));
    EXPECT_EQ(content::import_folder(job).unchanged, report.created);
}

}
