// Tests of the installation's key and of what it seals.
#include "platform/security/seal.h"

#include "platform/base/error.h"
#include "platform/base/file.h"

#include "tests/support/database.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <thread>
#include <vector>

namespace {

class KeyFile : public testing::Test
{
protected:
    std::filesystem::path path() const { return folder_.path() / "secret.key"; }

    tests::TemporaryFolder folder_;
};

std::string mark(security::Key const& key)
{
    return security::keyed_hash(key, "test", "mark");
}

}

TEST_F(KeyFile, IsMadeOnceForItsOwnerOnly)
{
    auto const first = security::Key::load_or_create(path());
    auto const second = security::Key::load_or_create(path());
    EXPECT_EQ(mark(first), mark(second));
    struct stat about = {};
    ASSERT_EQ(::stat(path().c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777U, 0600U);
    EXPECT_EQ(about.st_size, 32);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_.path()), {}), 1);
}

TEST_F(KeyFile, IsTheSameForAllWhoStartAtOnce)
{
    std::vector<std::string> marks(8);
    std::vector<std::jthread> threads;
    threads.reserve(marks.size());
    for (auto& each : marks)
        threads.emplace_back([&each, this] { each = mark(security::Key::load_or_create(path())); });
    threads.clear();
    for (auto const& each : marks)
        EXPECT_EQ(each, marks.front());
}

TEST_F(KeyFile, IsRefusedWhenOthersMayReadIt)
{
    security::Key::load_or_create(path());
    ASSERT_EQ(::chmod(path().c_str(), 0640), 0);
    EXPECT_THROW(security::Key::load_or_create(path()), base::Error);
}

TEST_F(KeyFile, IsRefusedWithAnotherLength)
{
    for (std::size_t const length : {0, 31, 33, 5000})
    {
        base::write_file(path(), std::string(length, 'k'));
        ASSERT_EQ(::chmod(path().c_str(), 0600), 0);
        EXPECT_THROW(security::Key::load_or_create(path()), base::Error) << length;
    }
}

TEST_F(KeyFile, NamesThePathWhenThereIsNoFolder)
{
    try
    {
        security::Key::load_or_create(folder_.path() / "absent" / "secret.key");
        FAIL();
    }
    catch (base::Error const& error)
    {
        EXPECT_NE(std::string(error.what()).find("absent/secret.key"), std::string::npos);
    }
}

TEST(Seal, OpensWhatItSealed)
{
    auto const key = security::Key::random();
    for (std::size_t const length : {0, 1, 20, 4096})
    {
        std::string const plain(length, 'x');
        auto const sealed = security::seal(key, "totp/12", plain);
        EXPECT_EQ(sealed.size(), length + 40);
        EXPECT_EQ(security::open(key, "totp/12", sealed), plain);
    }
}

TEST(Seal, IsDifferentEachTime)
{
    auto const key = security::Key::random();
    EXPECT_NE(security::seal(key, "totp", "secret"), security::seal(key, "totp", "secret"));
}

TEST(Seal, OpensNothingElse)
{
    auto const key = security::Key::random();
    auto const sealed = security::seal(key, "totp/12", "secret");
    EXPECT_EQ(security::open(key, "totp/13", sealed), std::nullopt);
    EXPECT_EQ(security::open(security::Key::random(), "totp/12", sealed), std::nullopt);
    for (std::size_t i = 0; i < sealed.size(); ++i)
    {
        auto changed = sealed;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        EXPECT_EQ(security::open(key, "totp/12", changed), std::nullopt) << i;
        EXPECT_EQ(security::open(key, "totp/12", sealed.substr(0, i)), std::nullopt) << i;
    }
    EXPECT_EQ(security::open(key, "totp/12", sealed + "x"), std::nullopt);
}

TEST(KeyedHash, DependsOnKeyPurposeAndText)
{
    auto const key = security::Key::random();
    auto const hash = security::keyed_hash(key, "sign-in", "123456");
    EXPECT_EQ(hash.size(), 32U);
    EXPECT_EQ(hash, security::keyed_hash(key, "sign-in", "123456"));
    EXPECT_NE(hash, security::keyed_hash(key, "sign-in", "123457"));
    EXPECT_NE(hash, security::keyed_hash(key, "invitation", "123456"));
    EXPECT_NE(hash, security::keyed_hash(security::Key::random(), "sign-in", "123456"));
}
