// Tests of texts: messages, dates, numbers, sorting, folding, slugs, UTF-8.
#include "platform/text/collate.h"
#include "platform/text/date.h"
#include "platform/text/message.h"
#include "platform/text/number.h"
#include "platform/text/slug.h"
#include "platform/text/utf8.h"

#include <gtest/gtest.h>

#include <cmath>

using text::Language;
using text::PartialDate;
using namespace std::chrono_literals;

namespace {

// As tools/catalog.mjs writes it.
struct found
{
    text::Count count;
    text::Arg place;
    static constexpr text::Pattern pattern{
        .nl = {"Niets in \1b", "Eén project in \1b", "\1a projecten in \1b"},
        .en = {"", "One project in \1b", "In \1b: \1a projects"},
        .count = 0};
    constexpr std::array<text::Arg, 2> arguments() const { return {count, place}; }
};

struct pair
{
    text::Arg first;
    text::Arg second;
    static constexpr text::Pattern pattern{.nl = {"", "", "\1b\1a\1b"}, .en = {"", "", "\1a"}, .count = -1};
    constexpr std::array<text::Arg, 2> arguments() const { return {first, second}; }
};

static_assert(!std::is_default_constructible_v<text::Arg>);
static_assert(!std::is_constructible_v<text::Count, char const*>);
static_assert(!std::is_constructible_v<text::Arg, bool>);

base::Time moment(std::chrono::sys_days day, std::chrono::seconds clock)
{
    return base::Time(day) + clock;
}

std::string date(std::string_view iso)
{
    return text::write_date(Language::nl, text::parse_date(iso).value());
}

std::string period(Language language, std::string_view start, std::string_view end = "")
{
    return text::write_period(language, text::parse_date(start).value(), text::parse_date(end));
}

} // namespace

TEST(Language, CodesGoBothWays)
{
    for (auto const language : text::languages)
        EXPECT_EQ(text::language_from(text::code(language)), language);
    EXPECT_FALSE(text::language_from("NL"));
    EXPECT_FALSE(text::language_from(""));
}

TEST(Message, PluralFormFollowsTheCount)
{
    EXPECT_EQ(text::say(Language::nl, found{.count = 0, .place = "Pekela"}), "Niets in Pekela");
    EXPECT_EQ(text::say(Language::nl, found{.count = 1, .place = "Pekela"}), "Eén project in Pekela");
    EXPECT_EQ(text::say(Language::nl, found{.count = 2, .place = "Pekela"}), "2 projecten in Pekela");
    EXPECT_EQ(text::say(Language::en, found{.count = 0, .place = "Pekela"}), "In Pekela: 0 projects");
    EXPECT_EQ(text::say(Language::en, found{.count = 1, .place = "Pekela"}), "One project in Pekela");
    EXPECT_EQ(text::say(Language::en, found{.count = 1234567, .place = "Pekela"}), "In Pekela: 1,234,567 projects");
    EXPECT_EQ(
        text::say(Language::nl, found{.count = std::int64_t{1} << 40, .place = "Pekela"}),
        "1.099.511.627.776 projecten in Pekela");
}

TEST(Message, ArgumentsRepeatAndAreNotReadAgain)
{
    EXPECT_EQ(text::say(Language::nl, pair{.first = 1234, .second = "\1a"}), "\1a1.234\1a");
    EXPECT_EQ(text::say(Language::en, pair{.first = std::string("é"), .second = 1}), "é");
}

TEST(Number, IsWrittenAsTheLanguageDoes)
{
    EXPECT_EQ(text::write_number(Language::nl, 999), "999");
    EXPECT_EQ(text::write_number(Language::nl, 1234), "1.234");
    EXPECT_EQ(text::write_number(Language::en, 1234), "1,234");
    EXPECT_EQ(text::write_number(Language::nl, 11.8, 1), "11,8");
    EXPECT_EQ(text::write_number(Language::en, 1234.5, 2), "1,234.50");
    EXPECT_EQ(text::write_number(Language::nl, -0.5, 1), "-0,5");
    EXPECT_EQ(text::write_number(Language::nl, std::nan(""), 1), "–");
}

TEST(Date, ReadsOnlyDatesThatExist)
{
    for (auto const* good : {"2017", "2017-01", "2017-01-31", "2024-02-29", "0001-01-01"})
        EXPECT_EQ(text::iso(text::parse_date(good).value()), good);
    for (auto const* bad :
         {"", "17", "2017-", "2017-1", "2017-13", "2017-00", "2017-01-00", "2023-02-29", "2017/01", "2017-01-3x",
          "+017", "2017-+1", "0000", " 2017", "2017-01-31T", "20170131"})
        EXPECT_FALSE(text::parse_date(bad)) << bad;
}

TEST(Date, NeverInventsPrecision)
{
    EXPECT_EQ(date("2017"), "2017");
    EXPECT_EQ(date("2017-01"), "januari 2017");
    EXPECT_EQ(date("2023-03-31"), "31 maart 2023");
    EXPECT_EQ(text::write_date(Language::en, {2023, 3, 31}), "31 March 2023");
}

TEST(Date, OrdersAsItsTextDoes)
{
    EXPECT_LT((PartialDate{2017}), (PartialDate{2017, 1}));
    EXPECT_LT((PartialDate{2017, 1}), (PartialDate{2017, 1, 1}));
    EXPECT_LT((PartialDate{2017, 12, 31}), (PartialDate{2018}));
}

TEST(Date, CoversFirstToLastDay)
{
    using std::chrono::sys_days;
    EXPECT_EQ(text::first_day({2017}), sys_days(2017y / 1 / 1));
    EXPECT_EQ(text::last_day({2017}), sys_days(2017y / 12 / 31));
    EXPECT_EQ(text::last_day({2024, 2}), sys_days(2024y / 2 / 29));
    EXPECT_EQ(text::last_day({2024, 2, 3}), sys_days(2024y / 2 / 3));
}

TEST(Date, PeriodsMayBeOpen)
{
    EXPECT_EQ(period(Language::nl, "2017-01", "2023-03-31"), "januari 2017 t/m 31 maart 2023");
    EXPECT_EQ(period(Language::en, "2017-01", "2023-03-31"), "January 2017 to 31 March 2023");
    EXPECT_EQ(period(Language::nl, "2017-01"), "sinds januari 2017");
    EXPECT_EQ(period(Language::en, "2017"), "since 2017");
    EXPECT_EQ(period(Language::nl, "2017", "2017"), "2017");
}

TEST(Date, MomentsAreInDutchTime)
{
    auto const winter = moment(2023y / 1 / 31, 23h + 30min);
    auto const summer = moment(2023y / 7 / 1, 12h + 5min + 9s);
    EXPECT_EQ(text::write_time(Language::nl, winter), "1 februari 2023 om 00:30 uur");
    EXPECT_EQ(text::write_time(Language::en, summer), "1 July 2023 at 14:05");
    EXPECT_EQ(text::iso_time(summer), "2023-07-01T14:05:09+02:00");
    EXPECT_EQ(text::iso_time(winter), "2023-02-01T00:30:00+01:00");
    EXPECT_EQ(text::iso_time(moment(1969y / 12 / 31, 23h)), "1970-01-01T00:00:00+01:00");
    EXPECT_EQ(text::local_date(winter), (PartialDate{2023, 2, 1}));
    EXPECT_EQ(text::write_clock(moment(2023y / 3 / 26, 59min + 59s)), "01:59");
    EXPECT_EQ(text::write_clock(moment(2023y / 3 / 26, 1h)), "03:00"); // the night the clocks go forward
}

TEST(Collate, SortsAsReadersExpect)
{
    std::vector<std::string> const expected{"Aa en Hunze", "Assen",  "Eén",     "een b",    "Één c",
                                            "Emmen",       "Wijk 2", "Wijk 10", "Zuidlaren"};
    for (auto const language : text::languages)
    {
        for (std::size_t i = 1; i < expected.size(); ++i)
            EXPECT_LT(text::sort_key(language, expected[i - 1]), text::sort_key(language, expected[i])) << expected[i];
    }
}

TEST(Collate, KeysContainNoZeroAndGrowWithTheText)
{
    std::string const lengthy(5000, 'q');
    auto const key = text::sort_key(Language::nl, lengthy + "é");
    EXPECT_EQ(key.find('\0'), key.npos);
    EXPECT_LT(text::sort_key(Language::nl, lengthy + "e"), key);
    EXPECT_TRUE(text::sort_key(Language::nl, "").size() < 5);
    EXPECT_NE(text::collation_version().find("/nl."), std::string::npos);
}

TEST(Fold, TakesCaseAndMarksOff)
{
    EXPECT_EQ(text::fold("COÖPERATIE"), "cooperatie");
    EXPECT_EQ(text::fold("Straße"), "strasse");
    EXPECT_EQ(text::fold("Ĳsselmeer ﬁets"), "ijsselmeer fiets");
    EXPECT_EQ(text::fold("Łódź Ærø Œuvre Đà"), "lodz aero oeuvre da");
    EXPECT_EQ(text::fold("e\u0301e\u0301n"), "een");
    EXPECT_EQ(text::fold("Плюс"), "плюс");
}

TEST(Slug, IsReadableAscii)
{
    EXPECT_EQ(text::slug("Coöperatie De Straße & co"), "cooperatie-de-strasse-co");
    EXPECT_EQ(text::slug("Foto's van 't Veen, 's avonds"), "fotos-van-t-veen-s-avonds");
    EXPECT_EQ(text::slug("  Van vraag – tot résultaat!  "), "van-vraag-tot-resultaat");
    EXPECT_EQ(text::slug("Алма"), "alma");
}

TEST(Slug, IsNeverEmptyAndNeverTooLong)
{
    EXPECT_TRUE(text::is_slug(text::slug("")));
    EXPECT_EQ(text::slug("!!!").size(), 10u);
    EXPECT_NE(text::slug("!!!"), text::slug("???"));
    auto const words = text::slug(
        "Samen sterker tegen armoede die van generatie op generatie overgaat in de Veenkoloniën nu");
    EXPECT_EQ(words, "samen-sterker-tegen-armoede-die-van-generatie-op-generatie-overgaat-in-de");
    EXPECT_EQ(text::slug(std::string(200, 'a')).size(), 80u);
}

TEST(Slug, IsRecognised)
{
    EXPECT_TRUE(text::is_slug("a-1"));
    for (auto const* bad : {"", "-a", "a-", "a--b", "A", "a b", "é", "a'b"})
        EXPECT_FALSE(text::is_slug(bad)) << bad;
}

TEST(Utf8, OnlyWellFormedTextPasses)
{
    for (std::string_view const good :
         {"", "plain text of some length", "é–😀", "\xEF\xBF\xBF", "\xF4\x8F\xBF\xBF", "\x7F"})
        EXPECT_TRUE(text::valid_utf8_text(good));
    for (std::string_view const bad :
         {std::string_view("\0", 1), std::string_view("12345678\0abc", 12), std::string_view("1234567\0", 8),
          std::string_view("\x80"), std::string_view("\xC0\x80"), std::string_view("\xC3"),
          std::string_view("\xE0\x80\x80"), std::string_view("\xED\xA0\x80"), std::string_view("\xF0\x80\x80\x80"),
          std::string_view("\xF4\x90\x80\x80"), std::string_view("\xFF"), std::string_view("abcdefgh\xE2\x82"),
          std::string_view("\xE2(\xA1")})
        EXPECT_FALSE(text::valid_utf8_text(bad));
}

TEST(Utf8, ShortensBetweenWords)
{
    EXPECT_EQ(text::code_points("é–😀"), 3u);
    EXPECT_EQ(text::shorten("Samen sterk", 11), "Samen sterk");
    EXPECT_EQ(text::shorten("Samen sterk", 10), "Samen…");
    EXPECT_EQ(text::shorten("Samen, sterk", 7), "Samen…");
    EXPECT_EQ(text::shorten("Ééééééén", 3), "Éé…");
    EXPECT_EQ(text::shorten("Ab", 1), "…");
}
