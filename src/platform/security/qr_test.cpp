// Tests of QR codes.
#include "platform/security/qr.h"

#include <gtest/gtest.h>
#include <sstream>
#include <vector>

namespace {

// The modules that a path of "Mx yhNv1h-Nz" pieces draws.
std::vector<std::string> drawn(security::QrCode const& code)
{
    auto const side = static_cast<std::size_t>(code.size);
    std::vector<std::string> rows(side, std::string(side, '.'));
    std::istringstream path(code.path);
    std::size_t x = 0;
    std::size_t y = 0;
    std::size_t length = 0;
    char mark = 0;
    std::string rest;
    while (path >> mark >> x >> y >> mark >> length && std::getline(path, rest, 'z'))
        rows.at(y).replace(x, length, length, '#');
    return rows;
}

}

TEST(Qr, DrawsFindersWithinAQuietZone)
{
    auto const code = security::qr_path("https://kracht.example/uitnodiging/k7mp-2xqd-9hta");
    ASSERT_TRUE(code);
    auto const rows = drawn(*code);
    EXPECT_EQ((code->size - 8 - 17) % 4, 0) << "a version's size";
    for (std::size_t i = 0; i < 4; ++i)
    {
        EXPECT_EQ(rows[i].find('#'), std::string::npos);
        EXPECT_EQ(rows[rows.size() - 1 - i].find('#'), std::string::npos);
    }
    auto const finder = {"#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"};
    std::size_t y = 4;
    for (auto const* const row : finder)
    {
        EXPECT_EQ(rows[y].substr(0, 11), "...." + std::string(row)) << y;
        EXPECT_EQ(rows[y].substr(rows.size() - 11), std::string(row) + "....") << y;
        EXPECT_EQ(rows[rows.size() - 15 + y].substr(4, 7), row) << y;
        ++y;
    }
}

TEST(Qr, IsAbsentForNothingAndForTooMuch)
{
    EXPECT_FALSE(security::qr_path(""));
    EXPECT_FALSE(security::qr_path(std::string(5000, 'x')));
    EXPECT_TRUE(security::qr_path(std::string(2331, 'x')));
    EXPECT_NE(security::qr_path("a")->path, security::qr_path("b")->path);
}
