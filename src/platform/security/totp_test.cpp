// Tests of one-time passwords and base32, by the vectors of RFC 6238, RFC 4226 and RFC 4648.
#include "platform/security/totp.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using security::accept_totp;

constexpr std::string_view rfc_secret = "12345678901234567890";

base::Time at(std::int64_t seconds)
{
    return base::Time(std::chrono::seconds(seconds));
}

}

TEST(Totp, MakesTheCodesOfRfc6238)
{
    // Appendix B has eight digits; six are the last six of them.
    struct Vector
    {
        std::int64_t seconds;
        std::string_view code;
    };
    for (auto const& [seconds, code] :
         {Vector{59, "287082"}, Vector{1111111109, "081804"}, Vector{1111111111, "050471"},
          Vector{1234567890, "005924"}, Vector{2000000000, "279037"}, Vector{20000000000, "353130"}})
        EXPECT_EQ(security::totp_code(rfc_secret, security::totp_step(at(seconds))), code) << seconds;
}

TEST(Totp, MakesTheCodesOfRfc4226)
{
    std::int64_t step = 0;
    for (auto const* const code :
         {"755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"})
        EXPECT_EQ(security::totp_code(rfc_secret, step++), code);
}

TEST(Totp, AcceptsTheStepBeforeAndAfterToo)
{
    auto const now = at(1'000'000'000);
    auto const step = security::totp_step(now);
    for (std::int64_t const drift : {-3, -2, -1, 0, 1, 2, 3})
    {
        auto const accepted = accept_totp(rfc_secret, security::totp_code(rfc_secret, step + drift), now, 0);
        if (drift >= -1 && drift <= 1)
            EXPECT_EQ(accepted, step + drift);
        else
            EXPECT_EQ(accepted, std::nullopt) << drift;
    }
}

TEST(Totp, AcceptsACodeOnce)
{
    auto const now = at(1'000'000'000);
    auto const step = security::totp_step(now);
    auto const code = security::totp_code(rfc_secret, step);
    EXPECT_EQ(accept_totp(rfc_secret, code, now, step - 1), step);
    EXPECT_EQ(accept_totp(rfc_secret, code, now, step), std::nullopt);
    EXPECT_EQ(accept_totp(rfc_secret, code, now + 20s, step), std::nullopt);
    EXPECT_EQ(accept_totp(rfc_secret, security::totp_code(rfc_secret, step - 1), now, step), std::nullopt)
        << "nor one from before the last used";
}

TEST(Totp, AcceptsNothingElse)
{
    auto const now = at(1'000'000'000);
    auto const code = security::totp_code(rfc_secret, security::totp_step(now));
    EXPECT_TRUE(accept_totp(rfc_secret, code.substr(0, 3) + " " + code.substr(3), now, 0));
    EXPECT_FALSE(accept_totp(rfc_secret, "", now, 0));
    EXPECT_FALSE(accept_totp(rfc_secret, code.substr(1), now, 0));
    EXPECT_FALSE(accept_totp(rfc_secret, code + "0", now, 0));
    EXPECT_FALSE(accept_totp(rfc_secret, "abcdef", now, 0));
    EXPECT_FALSE(accept_totp("another secret of 20b", code, now, 0));
}

TEST(Totp, SecretsAreNew)
{
    EXPECT_EQ(security::new_totp_secret().size(), 20U);
    EXPECT_NE(security::new_totp_secret(), security::new_totp_secret());
}

TEST(Totp, WritesTheAddressThatAppsRead)
{
    EXPECT_EQ(
        security::otpauth_uri("Alliantie van Kracht", "ans@example.org", rfc_secret),
        "otpauth://totp/Alliantie%20van%20Kracht:ans%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
        "&issuer=Alliantie%20van%20Kracht&algorithm=SHA1&digits=6&period=30");
    EXPECT_EQ(security::otpauth_uri("a:b&c", "é", "").substr(0, 33), "otpauth://totp/a%3Ab%26c:%C3%A9?s");
}

TEST(Base32, WritesAndReadsTheExamplesOfRfc4648)
{
    struct Vector
    {
        std::string_view bytes;
        std::string_view text;
    };
    for (auto const& [bytes, text] :
         {Vector{"", ""}, Vector{"f", "MY"}, Vector{"fo", "MZXQ"}, Vector{"foo", "MZXW6"}, Vector{"foob", "MZXW6YQ"},
          Vector{"fooba", "MZXW6YTB"}, Vector{"foobar", "MZXW6YTBOI"}})
    {
        EXPECT_EQ(security::base32(bytes), text);
        EXPECT_EQ(security::from_base32(text), bytes);
    }
    EXPECT_EQ(security::from_base32("mzxw 6ytb oi======"), "foobar");
    for (auto const* const bad : {"M", "MZX", "MZ", "M1", "MY8", "MZXW6Y"})
        EXPECT_EQ(security::from_base32(bad), std::nullopt) << bad;
}
