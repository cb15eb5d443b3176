// Tests of the readability measure: syllables counted by hand, a text counted by hand, and the remarks.
#include "platform/readability/readability.h"

#include <gmock/gmock.h>

namespace {

using readability::read;
using readability::Remark;
using testing::ElementsAre;
using testing::Field;

struct Counted
{
    char const* word;
    std::size_t syllables;
};

// Split by hand: ar-moe-de, schuld-hulp-ver-le-ning.
constexpr Counted by_hand[] = {
    {"ik", 1},
    {"jij", 1},
    {"geld", 1},
    {"schuld", 1},
    {"schulden", 2},
    {"armoede", 3},
    {"gemeente", 3},
    {"inwoner", 3},
    {"gezin", 2},
    {"ouders", 2},
    {"kinderen", 3},
    {"generatie", 4},
    {"leren", 2},
    {"leerkring", 2},
    {"inzicht", 2},
    {"ervaring", 3},
    {"nieuw", 1},
    {"nieuwe", 2},
    {"leeuw", 1},
    {"eeuwen", 2},
    {"moeilijk", 2},
    {"groei", 1},
    {"groeien", 2},
    {"mooi", 1},
    {"mooie", 2},
    {"fraai", 1},
    {"lawaai", 2},
    {"cadeau", 2},
    {"bureau", 2},
    {"niveau", 2},
    {"idee", 2},
    {"ideeën", 3},
    {"drieën", 2},
    {"coöperatie", 5},
    {"beïnvloeden", 4},
    {"reünie", 3},
    {"poëzie", 3},
    {"patiënt", 3},
    {"financiële", 5},
    {"financieel", 4},
    {"sociaal", 3},
    {"sociale", 4},
    {"situatie", 4},
    {"beantwoorden", 4},
    {"theater", 3},
    {"radio", 3},
    {"video", 3},
    {"chaos", 2},
    {"museum", 3},
    {"individueel", 5},
    {"royaal", 2},
    {"yoghurt", 2},
    {"systeem", 2},
    {"team", 1},
    {"online", 2},
    {"e-mail", 2},
    {"zo'n", 1},
    {"foto's", 2},
    {"UWV", 3},
    {"WSNP", 4},
    {"schuldhulpverlening", 5},
    {"ervaringsdeskundige", 7},
    {"bewindvoering", 4},
    {"uitkering", 3},
    {"ruzie", 2},
    {"huis", 1},
    {"buurthuis", 2},
    {"Europa", 3},
    {"gebeurt", 2},
    {"douane", 3},
    {"kwaliteit", 3},
    {"quiz", 1},
    {"veenkoloniën", 5},
    {"hulp", 1},
    {"strekt", 1},
    {"toeslagen", 3},
    {"opeens", 2},
    {"bijeenkomst", 3},
    {"trauma", 2},
    {"vijf", 1},
};

}

TEST(Syllables, AgreeWithCountingByHand)
{
    for (auto const& [word, count] : by_hand)
        EXPECT_EQ(readability::syllables(word), count) << word;
}

TEST(Reading, CountsWordsSentencesAndSyllables)
{
    // Je hebt geld-zor-gen. (5 syllables, 3 words) Bel dan met de ge-meen-te! (7, 5) Dat kost niets. (3, 3)
    auto const measure = read("Je hebt geldzorgen. Bel dan met de gemeente! Dat kost niets.").measure;
    EXPECT_EQ(measure.words, 11U);
    EXPECT_EQ(measure.sentences, 3U);
    EXPECT_EQ(measure.syllables, 15U);
    // 206.84 - 0.77 * (1500 / 11) - 0.93 * (11 / 3)
    EXPECT_NEAR(measure.flesch_douma().value(), 98.43, 0.01);
    EXPECT_NEAR(measure.words_per_sentence().value(), 3.67, 0.01);
}

TEST(Reading, TakesEveryLineForABlock)
{
    EXPECT_EQ(read("Wat kun je doen\nBel ons\n\n- een\n- twee").measure.sentences, 4U);
}

TEST(Reading, DoesNotStopAtAbbreviationsAndNumbers)
{
    EXPECT_EQ(read("Neem papieren mee, bijv. je rekening. Dat kost 1.410 euro.").measure.sentences, 2U);
}

TEST(Reading, CountsANumberAsOneSyllable)
{
    EXPECT_EQ(read("14 0599").measure.syllables, 2U);
}

TEST(Reading, HasNoMeasureForNothing)
{
    EXPECT_FALSE(read("").measure.flesch_douma());
    EXPECT_FALSE(read(" … – \n").measure.words_per_sentence());
}

TEST(Reading, RemarksOnLongSentences)
{
    std::string twenty;
    for (int i = 0; i < 20; ++i)
        twenty += "woord ";
    EXPECT_TRUE(read(twenty).remarks.empty());
    EXPECT_THAT(read(twenty + "erbij.").remarks, ElementsAre(Field(&Remark::words, 21U)));
}

TEST(Reading, OffersPlainerWordsOnceEach)
{
    auto const remarks = read("Indien je vragen hebt MET BETREKKING TOT geld, bel. Indien niet, niet.").remarks;
    ASSERT_EQ(remarks.size(), 2U);
    EXPECT_EQ(remarks[0].text, "Indien");
    EXPECT_EQ(remarks[0].plainer, "als");
    EXPECT_EQ(remarks[1].text, "MET BETREKKING TOT");
    EXPECT_EQ(remarks[1].plainer, "over");
}

TEST(Reading, FindsADifficultWordWithoutRegardToAccents)
{
    EXPECT_EQ(read("We creëren kansen.").remarks.at(0).plainer, "maken");
    EXPECT_TRUE(read("We maken kansen.").remarks.empty());
}

TEST(Reading, SumsTexts)
{
    auto sum = read("Een twee.").measure;
    sum += read("Drie.").measure;
    EXPECT_EQ(sum.words, 3U);
    EXPECT_EQ(sum.sentences, 2U);
}
