// Tests of the data lock and of handing work over by the local socket.
#include "app/data_folder.h"
#include "app/handover.h"

#include "platform/base/bytes.h"
#include "platform/base/error.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/stat.h>

namespace {

class Folder : public testing::Test
{
protected:
    Folder() : path_(std::filesystem::temp_directory_path() / base::random_token(9)) {}
    ~Folder() override { std::filesystem::remove_all(path_); }

    std::filesystem::path path_;
};

using DataFolder = Folder;
using Handover = Folder;

}

TEST_F(DataFolder, OneProcessHoldsTheLock)
{
    auto first = app::DataLock::take(path_);
    ASSERT_TRUE(first);
    EXPECT_FALSE(app::DataLock::take(path_));
    first.reset();
    EXPECT_TRUE(app::DataLock::take(path_));
}

TEST_F(DataFolder, OnlyItsOwnerMayReadIt)
{
    auto const before = ::umask(0022); // as in most shells
    testing::internal::CaptureStderr();
    for (auto const& name : {path_ / "in" / "", path_ / "in"})
        EXPECT_TRUE(app::DataLock::take(name));
    ::umask(before);
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
    EXPECT_EQ(std::filesystem::status(path_ / "in").permissions(), std::filesystem::perms::owner_all);
    EXPECT_FALSE(app::open_to_others(path_ / "in"));
}

TEST_F(DataFolder, ThatOthersMayReadIsWarnedOf)
{
    std::filesystem::create_directory(path_);
    for (auto const rights : {std::filesystem::perms::others_read, std::filesystem::perms::group_exec})
    {
        std::filesystem::permissions(path_, std::filesystem::perms::owner_all | rights);
        testing::internal::CaptureStderr();
        EXPECT_TRUE(app::DataLock::take(path_)) << "a warning only: it may be meant so";
        EXPECT_THAT(testing::internal::GetCapturedStderr(), testing::HasSubstr("chmod 700 " + path_.string()));
    }
}

TEST_F(DataFolder, AFolderThatCannotBeMadeIsNamed)
{
    EXPECT_THROW(app::DataLock::take("/proc/no/such/folder"), base::Error);
}

TEST_F(Handover, ARequestIsAnswered)
{
    std::filesystem::create_directory(path_);
    app::HandoverServer server(path_ / "s", [](boost::json::object const& request) {
        return boost::json::object{{"echo", request.at("word")}};
    });
    for (auto const* const word : {"one", "two"})
        EXPECT_EQ(app::hand_over(path_ / "s", {{"word", word}})->at("echo"), word);
    struct stat info{};
    ASSERT_EQ(::stat((path_ / "s").c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, 0600U);
}

TEST_F(Handover, NobodyListeningIsNoError)
{
    EXPECT_FALSE(app::hand_over(path_ / "s", {}));
}

TEST_F(Handover, ASocketLeftByADeadProcessIsReplaced)
{
    std::filesystem::create_directory(path_);
    auto const answer = [](boost::json::object const&) { return boost::json::object{}; };
    std::filesystem::copy_file("/proc/self/comm", path_ / "s");
    app::HandoverServer server(path_ / "s", answer);
    EXPECT_TRUE(app::hand_over(path_ / "s", {}));
}

TEST_F(Handover, AFailingAnswerBreaksOffAndTheNextOneWorks)
{
    std::filesystem::create_directory(path_);
    int asked = 0;
    app::HandoverServer server(path_ / "s", [&](boost::json::object const&) {
        if (asked++ == 0)
            throw std::runtime_error("broken");
        return boost::json::object{{"fine", true}};
    });
    EXPECT_THROW(app::hand_over(path_ / "s", {}), base::Error);
    EXPECT_TRUE(app::hand_over(path_ / "s", {}));
}

TEST_F(Handover, WhoSaysNothingHoldsUpNeitherOthersNorTheStop)
{
    std::filesystem::create_directory(path_);
    boost::asio::io_context io;
    boost::asio::local::stream_protocol::socket silent(io);
    {
        app::HandoverServer server(path_ / "s", [](boost::json::object const&) { return boost::json::object{}; });
        silent.connect({(path_ / "s").string()});
        EXPECT_TRUE(app::hand_over(path_ / "s", {}));
    }
    EXPECT_FALSE(app::hand_over(path_ / "s", {}));
}
