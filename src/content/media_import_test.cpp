// Importing files of media, on both engines: checked before anything is written, cleaned, replaced, taken away.
#include "content/media_import.h"

#include "content/export.h"
#include "content/import.h"
#include "content/test_content.h"
#include "platform/base/file.h"
#include "platform/media/test_media.h"
#include "tests/support/database.h"

#include "text/content.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace content {
namespace {

namespace fs = std::filesystem;
using media::test::file;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr Field fields[] = {
    {.name = "file", .type = FieldType::text, .label = text::content::field_title},
    {.name = "captions", .type = FieldType::text, .label = text::content::field_title, .speech = Speech::translated},
};
constexpr Kind media_kind_of_test{
    .name = "media",
    .label = text::content::field_title,
    .plural = text::content::field_title,
    .path_nl = "/media",
    .path_en = "/en/media",
    .fields = fields,
};
constexpr Kind const* kind_list[] = {&media_kind_of_test};
Kinds const kinds{kind_list};

std::string item(std::string const& name)
{
    return "---\ntitle: \"Proef\"\nstatus: published\nfile: \"" + name + "\"\n---\n";
}

class MediaImport : public testing::TestWithParam<tests::Engine>
{
protected:
    MediaImport() : db_(GetParam(), {accounts::migrations(), media::migrations(), migrations()}) {}

    void put(std::string const& path, std::string_view bytes)
    {
        fs::create_directories((folder_.path() / path).parent_path());
        base::write_file(folder_.path() / path, bytes);
    }
    ImportReport run(Prune prune = Prune::no)
    {
        now_ += std::chrono::seconds(1);
        return import_folder({.db = *db_, .kinds = kinds, .folder = folder_.path(), .now = now_, .prune = prune});
    }
    std::string problems()
    {
        std::string all;
        for (auto const& problem : run().problems)
            all += to_text(problem) + "\n";
        return all;
    }
    std::int64_t count(char const* query) { return db_->value<std::int64_t>(query).value(); }

    tests::TestDatabase db_;
    tests::TemporaryFolder folder_;
    base::Time now_{std::chrono::sys_days(std::chrono::year(2026) / 11 / 22)};
};

INSTANTIATE_TEST_SUITE_P(Engines, MediaImport, testing::ValuesIn(tests::both_engines), tests::engine_name);

TEST_P(MediaImport, StoresCleansAndGivesBackTheSame)
{
    put("media/proef.nl.md", item("tone.mp3"));
    put("media/files/tone.mp3", file("tone.mp3"));
    EXPECT_TRUE(run().ok());
    auto const generation = store::generation(*db_);
    EXPECT_EQ(run().unchanged, 1) << "before cleaning or after, it is the same file";
    EXPECT_EQ(store::generation(*db_), generation);

    tests::TemporaryFolder out;
    export_folder(*db_, kinds, out.path());
    auto const exported = base::read_file(out.path() / "media/files/tone.mp3");
    EXPECT_THAT(exported, Not(HasSubstr("Geheim")));
    put("media/files/tone.mp3", exported);
    EXPECT_EQ(run().unchanged, 1);
    EXPECT_EQ(store::generation(*db_), generation);
    export_folder(*db_, kinds, out.path());
    EXPECT_EQ(base::read_file(out.path() / "media/files/tone.mp3"), exported);
}

TEST_P(MediaImport, ReplacesAFileAndTellsTheCaches)
{
    put("media/proef.nl.md", item("tone.mp3"));
    put("media/files/tone.mp3", file("tone.mp3"));
    EXPECT_TRUE(run().ok());
    auto const generation = store::generation(*db_);
    auto const first = media::store::file(*db_, "tone.mp3")->parts.front().sha256;
    auto const other = file("tone.mp3");
    put("media/files/tone.mp3", media::test::kept("tone.mp3", other).substr(0, 2000));
    EXPECT_TRUE(run().ok());
    EXPECT_NE(media::store::file(*db_, "tone.mp3")->parts.front().sha256, first);
    EXPECT_GT(store::generation(*db_), generation);
    EXPECT_EQ(count("SELECT COUNT(*) FROM media_blob"), 1) << "the old bytes are gone";
}

TEST_P(MediaImport, RefusesWithFileLineAndWhatToDoAndKeepsNothing)
{
    put("media/goed.nl.md", item("tone.opus"));
    put("media/files/tone.opus", file("tone.opus"));
    put("media/fout.nl.md", item("clip.mp4"));
    put("media/files/clip.mp4", file("clip.webm"));
    put("media/weg.nl.md", item("weg.mp3"));
    EXPECT_THAT(
        problems(),
        AllOf(
            HasSubstr("media/fout.nl.md:4: file: clip.mp4 is no mp4: it is WebM or Matroska; convert it to MP4"),
            HasSubstr("media/weg.nl.md:4: file: weg.mp3 is not in media/files/; put it there")));
    EXPECT_EQ(count("SELECT COUNT(*) FROM entry"), 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM media_chunk"), 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM media_file"), 0);
}

TEST_P(MediaImport, FollowsNoLinks)
{
    put("media/proef.nl.md", item("tone.mp3"));
    fs::create_directories(folder_.path() / "media/files");
    fs::create_symlink("/etc/passwd", folder_.path() / "media/files/tone.mp3");
    EXPECT_THAT(problems(), HasSubstr("tone.mp3 is not a plain file"));
}

TEST_P(MediaImport, TakesFilesAwayWithTheirEntry)
{
    put("media/proef.nl.md", item("tone.mp3"));
    put("media/ander.nl.md", item("tone.opus"));
    put("media/files/tone.mp3", file("tone.mp3"));
    put("media/files/tone.opus", file("tone.opus"));
    EXPECT_TRUE(run().ok());
    fs::remove(folder_.path() / "media/proef.nl.md");
    auto const report = run(Prune::yes);
    EXPECT_EQ(report.removed, 1);
    EXPECT_THAT(report.notes, ElementsAre("media/files/tone.mp3 is named by no entry of kind media"));
    EXPECT_FALSE(media::store::file(*db_, "tone.mp3"));
    EXPECT_TRUE(media::store::file(*db_, "tone.opus"));
    EXPECT_EQ(count("SELECT COUNT(*) FROM media_blob"), 1);
}

TEST_P(MediaImport, GetsOverBytesThatABrokenOffImportLeft)
{
    media::store::put_bytes(*db_, std::string(64, 'a'), "half");
    db_->write([](sql::Tx& tx) { tx.execute("DELETE FROM media_blob"); });
    put("media/proef.nl.md", item("tone.mp3"));
    put("media/files/tone.mp3", file("tone.mp3"));
    EXPECT_TRUE(run().ok());
    EXPECT_EQ(count("SELECT COUNT(*) FROM media_chunk"), 1);
}

TEST(MediaCheck, LooksAtFilesWithoutADatabase)
{
    tests::TemporaryFolder folder;
    fs::create_directories(folder.path() / "media/files");
    base::write_file(folder.path() / "media/proef.nl.md", item("tone.mp3"));
    base::write_file(folder.path() / "media/files/tone.mp3", file("tone.mp3"));
    EXPECT_THAT(check_media(folder.path(), read_folder(folder.path(), kinds)), IsEmpty());
    base::write_file(folder.path() / "media/files/tone.mp3", "RIFF1234WAVEfmt ");
    auto const problems = check_media(folder.path(), read_folder(folder.path(), kinds));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_THAT(to_text(problems.front()), HasSubstr("media/proef.nl.md:4: file: tone.mp3 is no mp3: it is a WAV"));
}

}
}
