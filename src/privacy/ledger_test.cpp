// Tests of the ledger's file.
#include "privacy/ledger.h"

#include "platform/base/error.h"
#include "platform/base/file.h"
#include "tests/support/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace {

using content::LedgerLine;

LedgerLine line(std::int64_t row)
{
    return {
        LedgerLine::What::entry,
        "story",
        row,
        base::Time(std::chrono::microseconds(row * 1000)),
        "abc",
        base::Time(std::chrono::microseconds(5))};
}

class LedgerFile : public testing::Test
{
protected:
    tests::TemporaryFolder folder_;
    privacy::Ledger ledger_{folder_.path() / "ledger"};
};

}

TEST_F(LedgerFile, IsOnlyAddedToAndForItsOwnerOnly)
{
    EXPECT_TRUE(ledger_.read().empty());
    ledger_.add(std::vector{line(1)});
    ledger_.add(std::vector{line(1), line(2)});
    auto const lines = ledger_.read();
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[1].row_id, 2);
    EXPECT_EQ(lines[1].created_at, line(2).created_at);
    EXPECT_EQ(lines[1].slug_hash, "abc");
    using std::filesystem::perms;
    EXPECT_EQ(std::filesystem::status(ledger_.path()).permissions(), perms::owner_read | perms::owner_write);
}

TEST_F(LedgerFile, ALineThatACrashCutShortIsWrittenOver)
{
    ledger_.add(std::vector{line(1)});
    std::ofstream(ledger_.path(), std::ios::app) << R"({"what":"entry","ki)";
    EXPECT_EQ(ledger_.read().size(), 1U);
    ledger_.add(std::vector{line(2)});
    EXPECT_EQ(ledger_.read().size(), 2U);
}

TEST_F(LedgerFile, AFileThatIsNoLedgerIsRefusedWithItsLine)
{
    base::write_file(ledger_.path(), privacy::ledger_text(std::vector{line(1)}) + "groceries\n");
    try
    {
        ledger_.read();
        FAIL();
    }
    catch (base::Error const& error)
    {
        EXPECT_THAT(error.what(), testing::HasSubstr("line 2"));
    }
}

TEST_F(LedgerFile, ARowIsKnownByItsNumberAndItsTime)
{
    auto other = line(1);
    other.created_at += std::chrono::microseconds(1);
    EXPECT_EQ(privacy::merge({line(1)}, {line(1), other}).size(), 2U);
}
