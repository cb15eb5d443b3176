// Tests of files in the database and of the cache on disk.
#include "platform/media/cache.h"
#include "platform/media/store.h"

#include "platform/base/error.h"
#include "platform/base/file.h"
#include "platform/media/prepare.h"
#include "tests/support/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace {

namespace fs = std::filesystem;

class MediaStore : public testing::TestWithParam<tests::Engine>
{
protected:
    MediaStore() : db_(GetParam(), {media::migrations()}) {}

    // Saves a file of these bytes; answers their hash.
    std::string save(std::string const& name, std::string const& bytes)
    {
        auto const hash = media::hash(bytes);
        media::store::put_bytes(*db_, hash, bytes);
        auto const size = static_cast<std::int64_t>(bytes.size());
        media::FileRecord const record{
            name, hash, std::chrono::milliseconds(1500), {{"", name, hash, "audio/mpeg", size, 0, 0}}};
        db_->write([&](sql::Tx& tx) { media::store::save(tx, record); });
        return hash;
    }

    /// How many of the threads that ask for the file at once get it; the others are refused or told that it is absent.
    int ask_at_once(media::Cache& cache, std::string_view hash, std::int64_t size)
    {
        std::atomic<int> got = 0;
        std::vector<std::jthread> threads;
        for (auto i = 0; i < 8; ++i)
            threads.emplace_back([&] {
                sql::RequestScope const scope(*db_);
                try
                {
                    got += cache.file(*db_, hash, size) ? 1 : 0;
                }
                catch (base::Error const&)
                {}
            });
        threads.clear();
        return got;
    }

    tests::TestDatabase db_;
};

// More than one piece, and no two alike.
std::string long_bytes()
{
    std::string bytes;
    for (auto i = 0; bytes.size() < 11 * 1024 * 1024; ++i)
        bytes += std::to_string(i) + ",";
    return bytes;
}

}

INSTANTIATE_TEST_SUITE_P(Engines, MediaStore, testing::ValuesIn(tests::both_engines), tests::engine_name);

TEST_P(MediaStore, GivesBackWhatItWasGiven)
{
    auto const bytes = long_bytes();
    auto const hash = save("lang.mp3", bytes);
    EXPECT_EQ(media::store::bytes(*db_, hash), bytes);
    auto const file = media::store::file(*db_, "lang.mp3");
    ASSERT_TRUE(file);
    EXPECT_EQ(file->duration, std::chrono::milliseconds(1500));
    EXPECT_EQ(file->parts.front().sha256, hash);
    EXPECT_FALSE(media::store::file(*db_, "ander.mp3"));
    EXPECT_FALSE(media::store::bytes(*db_, std::string(64, '0')));
}

TEST_P(MediaStore, KeepsNoBytesThatNoFileHas)
{
    auto const first = save("a.mp3", "eerst");
    save("b.mp3", "ook eerst");
    auto const second = save("a.mp3", "daarna");
    media::store::put_bytes(*db_, media::hash("half"), "half");
    db_->write([](sql::Tx& tx) {
        media::store::remove(tx, "b.mp3");
        media::store::remove_unused_bytes(tx);
    });
    EXPECT_FALSE(media::store::bytes(*db_, first));
    EXPECT_TRUE(media::store::bytes(*db_, second));
    EXPECT_EQ(db_->value<std::int64_t>("SELECT COUNT(*) FROM media_chunk"), 1);
}

TEST_P(MediaStore, RefusesAFileWhoseBytesAreNotWhole)
{
    media::FileRecord const record{"a.mp3", "x", {}, {{"", "a.mp3", std::string(64, 'a'), "audio/mpeg", 5, 0, 0}}};
    EXPECT_THROW(db_->write([&](sql::Tx& tx) { media::store::save(tx, record); }), base::Error);
}

TEST_P(MediaStore, FillsTheCacheAndMendsIt)
{
    auto const bytes = long_bytes();
    auto const size = static_cast<std::int64_t>(bytes.size());
    auto const hash = save("lang.mp3", bytes);
    tests::TemporaryFolder folder;
    fs::path path;
    {
        media::Cache cache(folder.path() / "media");
        path = cache.file(*db_, hash, size).value();
        EXPECT_EQ(base::read_file(path), bytes);
        fs::resize_file(path, 10);
        EXPECT_EQ(base::read_file(cache.file(*db_, hash, size).value()), bytes) << "cut off";
        fs::remove(path);
        EXPECT_EQ(base::read_file(cache.file(*db_, hash, size).value()), bytes) << "gone";
    }
    auto const written = fs::last_write_time(path);
    base::write_file(path, std::string(bytes.size(), 'x'));
    media::Cache cache(folder.path() / "media");
    EXPECT_EQ(base::read_file(cache.file(*db_, hash, size).value()), bytes) << "damaged while nobody looked";
    EXPECT_EQ(fs::last_write_time(path), written) << "every process gives it the same ETag";
    EXPECT_FALSE(cache.file(*db_, std::string(64, '0'), 5));

    db_->write([](sql::Tx& tx) {
        media::store::remove(tx, "lang.mp3");
        media::store::remove_unused_bytes(tx);
    });
    auto const half_made = path.parent_path() / "half.new";
    base::write_file(half_made, "x");
    cache.sweep(media::store::hashes(*db_));
    EXPECT_TRUE(fs::exists(half_made));
    fs::last_write_time(half_made, written);
    cache.sweep(media::store::hashes(*db_));
    EXPECT_FALSE(fs::exists(half_made)) << "left by a program that was killed";
    EXPECT_FALSE(fs::exists(path));
}

TEST_P(MediaStore, MakesAFileOnceHoweverManyAskForIt)
{
    auto const bytes = long_bytes();
    auto const size = static_cast<std::int64_t>(bytes.size());
    auto const hash = save("lang.mp3", bytes);
    tests::TemporaryFolder folder;
    media::Cache cache(folder.path() / "media");

    base::write_file(folder.path() / "media", "a file where the folder should be");
    EXPECT_EQ(ask_at_once(cache, hash, size), 0) << "each is told, and none waits for ever";
    fs::remove(folder.path() / "media");
    EXPECT_EQ(ask_at_once(cache, std::string(64, '0'), size), 0);
    EXPECT_EQ(cache.made(), 0U);

    EXPECT_EQ(ask_at_once(cache, hash, size), 8) << "who failed before does not stand in the way";
    EXPECT_EQ(cache.made(), 1U);
    EXPECT_EQ(ask_at_once(cache, hash, size), 8);
    EXPECT_EQ(cache.made(), 1U);
}

TEST(MediaSchemaPostgres, IsTheSameOnBothEngines)
{
    EXPECT_EQ(tests::schema_differences({media::migrations()}), "");
}
