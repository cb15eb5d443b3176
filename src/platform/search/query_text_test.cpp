// Tests of reading what a visitor typed.
#include "platform/search/query_text.h"
#include "platform/search/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace search {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(QueryText, is_words_without_case_and_diacritics)
{
    EXPECT_THAT(read_query("  Financiële   HULP,\tcafé ").words, ElementsAre("financiele", "hulp", "cafe"));
    EXPECT_EQ(read_query("  Financiële \n HULP ").text, "Financiële HULP");
}

TEST(QueryText, has_no_operators)
{
    EXPECT_THAT(
        read_query("geld* AND NOT title:huis -werk (a~2)").words,
        ElementsAre("geld", "and", "not", "title", "huis", "werk", "a", "2"));
}

TEST(QueryText, has_phrases_between_quotation_marks)
{
    auto const query = read_query("hulp bij “geld en schulden” \"werk\"");
    ASSERT_EQ(query.phrases.size(), 1U);
    EXPECT_EQ(query.phrases[0].first, 2U);
    EXPECT_EQ(query.phrases[0].count, 3U);
    EXPECT_THAT(read_query("een \"open einde").phrases, IsEmpty());
}

TEST(QueryText, is_limited)
{
    std::string many;
    for (int i = 0; i < 100; ++i)
        many += "w" + std::to_string(i) + " ";
    EXPECT_EQ(read_query(many).words.size(), most_words);
    EXPECT_EQ(read_query(std::string(10'000, 'x')).text.size(), longest_query);
    EXPECT_THAT(read_query(std::string(10'000, 'x')).words, IsEmpty());
    EXPECT_THAT(read_query(std::string("geld\0hulp", 9)).words, IsEmpty());
    EXPECT_THAT(read_query("\xFF\xFE geld").words, IsEmpty());
    EXPECT_THAT(read_query("... !? \"\"").words, IsEmpty());
}

TEST(QueryText, keeps_phrases_within_its_words)
{
    std::string many = "\"";
    for (int i = 0; i < 30; ++i)
        many += "w" + std::to_string(i) + " ";
    auto const query = read_query(many + "\"");
    ASSERT_EQ(query.phrases.size(), 1U);
    EXPECT_EQ(query.phrases[0].first + query.phrases[0].count, most_words);
}

TEST(Words, stand_where_they_are)
{
    std::string const text = "Één café: «geld», 112!";
    std::vector<std::string> words;
    for (auto const& word : words_of(text))
        words.emplace_back(word.of(text));
    EXPECT_THAT(words, ElementsAre("Één", "café", "geld", "112"));
}

TEST(Words, share_the_stem_of_their_forms)
{
    Stemmer dutch(text::Language::nl);
    auto const same = [&](char const* one, char const* other) { return dutch.stem(one) == dutch.stem(other); };
    EXPECT_TRUE(same("schuld", "schulden"));
    EXPECT_TRUE(same("huis", "huizen"));
    EXPECT_TRUE(same("gezin", "gezinnen"));
    EXPECT_TRUE(same("boodschap", "boodschappen"));
    EXPECT_TRUE(same("kind", "kinderen"));
    EXPECT_FALSE(same("geld", "gelijk"));
    Stemmer english(text::Language::en);
    EXPECT_EQ(english.stem("debts"), english.stem("debt"));
}

}

}
