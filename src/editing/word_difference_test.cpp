// Tests of differences by word: both texts can always be read back, and huge texts cost no more than a little.
#include "editing/difference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace {

using editing::differences;
using editing::Piece;
using What = Piece::What;
using testing::ElementsAre;
using testing::IsEmpty;

std::string joined(std::vector<Piece> const& pieces, What without)
{
    std::string text;
    for (auto const& piece : pieces)
        if (piece.what != without)
            text += piece.text;
    return text;
}

void expect_whole(std::string const& before, std::string const& after)
{
    auto const pieces = differences(before, after);
    ASSERT_EQ(joined(pieces, What::added), before);
    ASSERT_EQ(joined(pieces, What::removed), after);
}

std::string random_text(std::mt19937& random, int words, int different)
{
    std::string text;
    for (int i = 0; i < words; ++i)
        text += "w" + std::to_string(random() % static_cast<unsigned>(different)) + (random() % 7 == 0 ? "\n" : " ");
    return text;
}

}

TEST(Differences, TakeWordsWhole)
{
    EXPECT_THAT(
        differences("Samen eten in de buurt.", "Samen koken in de buurt."),
        ElementsAre(
            Piece{What::same, "Samen "}, Piece{What::removed, "eten "}, Piece{What::added, "koken "},
            Piece{What::same, "in de buurt."}));
    EXPECT_THAT(differences("goed", "goede"), ElementsAre(Piece{What::removed, "goed"}, Piece{What::added, "goede"}));
    EXPECT_THAT(differences("é", "è"), ElementsAre(Piece{What::removed, "é"}, Piece{What::added, "è"}));
}

TEST(Differences, OfTheSameTextAreNone)
{
    EXPECT_THAT(differences("", ""), IsEmpty());
    EXPECT_THAT(differences("Een.", "Een."), ElementsAre(Piece{What::same, "Een."}));
    EXPECT_THAT(differences("", "Een."), ElementsAre(Piece{What::added, "Een."}));
    EXPECT_THAT(differences("Een.", ""), ElementsAre(Piece{What::removed, "Een."}));
}

TEST(Differences, GiveBothTextsBack)
{
    std::mt19937 random(20261122);
    for (int round = 0; round < 300; ++round)
    {
        auto const before = random_text(random, static_cast<int>(random() % 40), 6);
        expect_whole(before, random_text(random, static_cast<int>(random() % 40), 6));
        auto after = before;
        if (!after.empty())
            after.erase(random() % after.size(), 1 + random() % 9);
        expect_whole(before, after);
    }
}

TEST(Differences, OfHugeTextsAreBounded)
{
    std::mt19937 random(1);
    auto const one = random_text(random, 12'000, 1'000'000);
    auto const other = random_text(random, 12'000, 1'000'000);
    expect_whole(one, other);
    std::string const endless(64 * 1024, 'a');
    expect_whole(endless, std::string(64 * 1024, 'b'));
    std::string blanks;
    for (int i = 0; i < 30'000; ++i)
        blanks += "\n ";
    expect_whole(blanks, one);
}

TEST(Differences, AreMarkedOnTheSideThatHasThem)
{
    auto const stretches = editing::marked("een twee drie vier", "een drie vijf vier");
    std::string marked;
    for (auto const& stretch : stretches)
        marked += stretch.own ? "[" + stretch.text + "]" : stretch.text;
    EXPECT_EQ(marked, "een [twee ]drie vier");
    EXPECT_TRUE(editing::marked("", "iets").empty());
    std::string const long_text = [] {
        std::string text;
        for (int word = 0; word < 3000; ++word)
            text += "woord" + std::to_string(word) + " ";
        return text;
    }();
    EXPECT_EQ(editing::marked(long_text, "heel iets anders").size(), 1U);
}
