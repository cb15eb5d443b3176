// Tests of the CBOR reader; the examples are those of RFC 8949, appendix A.
#include "platform/security/cbor.h"
#include "platform/security/test_bytes.h"
#include "platform/security/utf8.h"

#include <gtest/gtest.h>

using security::cbor::Kind;
using security::cbor::read;
using security::cbor::read_first;
using security::tests::unhex;

namespace {

std::string show(security::cbor::Value const& value)
{
    std::string items;
    for (auto const& item : value.items)
        items += (items.empty() ? "" : ", ") + show(item);
    switch (value.kind)
    {
    case Kind::natural: return std::to_string(value.number);
    case Kind::negative: return "-1-" + std::to_string(value.number);
    case Kind::bytes: return "b'" + std::string(value.bytes) + "'";
    case Kind::text: return "\"" + std::string(value.bytes) + "\"";
    case Kind::array: return "[" + items + "]";
    case Kind::map: return "{" + items + "}";
    case Kind::boolean: return value.number == 1 ? "true" : "false";
    case Kind::null: return "null";
    }
    return {};
}

std::string shown(std::string_view hex)
{
    auto const bytes = unhex(hex);
    auto const value = read(bytes);
    return value ? show(*value) : "refused";
}

}

TEST(Cbor, ReadsTheExamplesOfTheRfc)
{
    EXPECT_EQ(shown("00"), "0");
    EXPECT_EQ(shown("01"), "1");
    EXPECT_EQ(shown("0a"), "10");
    EXPECT_EQ(shown("17"), "23");
    EXPECT_EQ(shown("1818"), "24");
    EXPECT_EQ(shown("1819"), "25");
    EXPECT_EQ(shown("1864"), "100");
    EXPECT_EQ(shown("1903e8"), "1000");
    EXPECT_EQ(shown("1a000f4240"), "1000000");
    EXPECT_EQ(shown("1b000000e8d4a51000"), "1000000000000");
    EXPECT_EQ(shown("1bffffffffffffffff"), "18446744073709551615");
    EXPECT_EQ(shown("20"), "-1-0");
    EXPECT_EQ(shown("29"), "-1-9");
    EXPECT_EQ(shown("3863"), "-1-99");
    EXPECT_EQ(shown("3903e7"), "-1-999");
    EXPECT_EQ(shown("3bffffffffffffffff"), "-1-18446744073709551615");
    EXPECT_EQ(shown("f4"), "false");
    EXPECT_EQ(shown("f5"), "true");
    EXPECT_EQ(shown("f6"), "null");
    EXPECT_EQ(shown("40"), "b''");
    EXPECT_EQ(shown("4401020304"), "b'\1\2\3\4'");
    EXPECT_EQ(shown("60"), "\"\"");
    EXPECT_EQ(shown("6449455446"), "\"IETF\"");
    EXPECT_EQ(shown("62c3bc"), "\"ü\"");
    EXPECT_EQ(shown("64f0908591"), "\"\xF0\x90\x85\x91\"");
    EXPECT_EQ(shown("80"), "[]");
    EXPECT_EQ(shown("83010203"), "[1, 2, 3]");
    EXPECT_EQ(shown("8301820203820405"), "[1, [2, 3], [4, 5]]");
    EXPECT_EQ(shown("98190102030405060708090a0b0c0d0e0f101112131415161718181819").substr(0, 9), "[1, 2, 3,");
    EXPECT_EQ(shown("a0"), "{}");
    EXPECT_EQ(shown("a201020304"), "{1, 2, 3, 4}");
    EXPECT_EQ(shown("a26161016162820203"), "{\"a\", 1, \"b\", [2, 3]}");
    EXPECT_EQ(shown("826161a161626163"), "[\"a\", {\"b\", \"c\"}]");
}

TEST(Cbor, RefusesTheExamplesThatAuthenticatorsDoNotUse)
{
    // Tags, fractions, undefined, simple values, indefinite lengths.
    for (auto const* const hex :
         {"c249010000000000000000",
          "f90000",
          "fa47c35000",
          "fb3ff199999999999a",
          "f97c00",
          "f7",
          "f0",
          "f8ff",
          "c074323031332d30332d32315432303a30343a30305a",
          "c11a514b67b0",
          "d74401020304",
          "5f42010243030405ff",
          "7f657374726561646d696e67ff",
          "9fff",
          "9f018202039f0405ffff",
          "83018202039f0405ff",
          "bf61610161629f0203ffff",
          "826161bf61626163ff",
          "ff",
          "1f",
          "1c",
          "fc"})
        EXPECT_EQ(shown(hex), "refused") << hex;
}

TEST(Cbor, RefusesNumbersAndLengthsInMoreBytesThanTheyNeed)
{
    for (auto const* const hex :
         {"1800", "1817", "190000", "1900ff", "1a00000000", "1a0000ffff", "1b0000000000000000", "1b00000000ffffffff",
          "3800", "5800", "580161",
          "7801"
          "61",
          "9800", "980101", "b800", "a1180001"})
        EXPECT_EQ(shown(hex), "refused") << hex;
}

TEST(Cbor, RefusesMapsThatAreNotInCtapsOrder)
{
    EXPECT_EQ(
        shown("a2010203"
              "04"),
        "{1, 2, 3, 4}");
    EXPECT_EQ(shown("a203040102"), "refused") << "descending";
    EXPECT_EQ(shown("a201020102"), "refused") << "twice the same";
    EXPECT_EQ(shown("a2616101616102"), "refused") << "twice the same text";
    EXPECT_EQ(
        shown("a20100"
              "2000"),
        "{1, 0, -1-0, 0}")
        << "numbers from nought before negative ones";
    EXPECT_EQ(
        shown("a22000"
              "0100"),
        "refused");
    EXPECT_EQ(
        shown("a2"
              "6162"
              "00"
              "626161"
              "00"),
        "{\"b\", 0, \"aa\", 0}")
        << "shorter before longer";
    EXPECT_EQ(
        shown("a2"
              "626161"
              "00"
              "6162"
              "00"),
        "refused");
    EXPECT_EQ(
        shown("a2"
              "20"
              "00"
              "6161"
              "00"),
        "{-1-0, 0, \"a\", 0}");
    EXPECT_EQ(
        shown("a1"
              "4161"
              "00"),
        "refused")
        << "a key of bytes";
    EXPECT_EQ(
        shown("a1"
              "80"
              "00"),
        "refused")
        << "a key that is an array";
    EXPECT_EQ(
        shown("a1"
              "f5"
              "00"),
        "refused")
        << "a key that is true";
    EXPECT_EQ(
        shown("a1"
              "61ff"
              "00"),
        "refused")
        << "a key that is no UTF-8";
}

TEST(Cbor, RefusesWhatIsCutOffOrFollowed)
{
    auto const whole = unhex("a26161016162820203");
    for (std::size_t length = 0; length < whole.size(); ++length)
        EXPECT_FALSE(read(std::string_view(whole).substr(0, length))) << length;
    EXPECT_TRUE(read(whole));
    EXPECT_FALSE(read(whole + '\0'));
}

TEST(Cbor, RefusesLengthsThatPromiseMoreThanThereIs)
{
    for (auto const* const hex :
         {"5bffffffffffffffff", "7bffffffffffffffff", "9bffffffffffffffff", "bbffffffffffffffff", "bb8000000000000000",
          "9a7fffffff", "ba7fffffff", "5a00010000"})
        EXPECT_EQ(shown(hex), "refused") << hex;
}

TEST(Cbor, RefusesWhatIsDeepOrLargeOrMuch)
{
    EXPECT_EQ(shown("8181818100"), "[[[[0]]]]");
    EXPECT_EQ(shown("818181818100"), "refused");
    EXPECT_FALSE(read(std::string(60'000, '\x81')));

    auto const many = unhex("98ff") + std::string(255, '\0');
    EXPECT_TRUE(read(many));
    auto const too_many = unhex("990100") + std::string(256, '\0');
    EXPECT_FALSE(read(too_many));

    auto const large = unhex("59fffd") + std::string(65533, 'x');
    EXPECT_TRUE(read(large));
    auto const too_large = unhex("59fffe") + std::string(65534, 'x');
    EXPECT_FALSE(read(too_large));
    EXPECT_FALSE(read(large, {.bytes = 100}));
}

TEST(Cbor, TakesOneItemOffTheFront)
{
    auto const bytes = unhex("8101"
                             "a0"
                             "ff");
    std::string_view input(bytes);
    EXPECT_EQ(read_first(input)->items.size(), 1U);
    EXPECT_EQ(read_first(input)->kind, Kind::map);
    EXPECT_FALSE(read_first(input));
    EXPECT_EQ(input, "\xff");
    std::string_view nothing;
    EXPECT_FALSE(read_first(nothing));
}

TEST(Cbor, FindsValuesByTheirKeys)
{
    auto const bytes = unhex("a4"
                             "0102"
                             "2003"
                             "39010004"
                             "616105");
    auto const map = read(bytes);
    ASSERT_TRUE(map);
    EXPECT_EQ(map->at(std::int64_t{1})->number, 2U);
    EXPECT_EQ(map->at(std::int64_t{-1})->number, 3U);
    EXPECT_EQ(map->at(std::int64_t{-257})->number, 4U);
    EXPECT_EQ(map->at("a")->number, 5U);
    EXPECT_EQ(map->at("b"), nullptr);
    EXPECT_EQ(map->at(std::int64_t{0}), nullptr);
    EXPECT_EQ(map->items.front().at("a"), nullptr);
}

TEST(Utf8, IsToldFromOtherBytes)
{
    for (auto const* const good : {"", "abc", "é", "€", "😀", "\xED\x9F\xBF", "\xEE\x80\x80", "\xF4\x8F\xBF\xBF"})
        EXPECT_TRUE(security::valid_utf8(good)) << good;
    for (auto const* const bad :
         {"\x80", "\xC0\x80", "\xC1\xBF", "\xC3", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xE2\x82",
          "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xC3\x28", "\xE2\x28\xA1",
          "\xE2\x82\x28"})
        EXPECT_FALSE(security::valid_utf8(bad)) << bad;
}
