// Tests of COSE keys: what is no key of an algorithm that we ask for.
#include "platform/security/cose.h"
#include "platform/security/test_authenticator.h"

#include <gtest/gtest.h>

namespace {

namespace made = security::tests;
using security::Algorithm;
using security::CoseKey;

std::string pair(std::int64_t label, std::string const& value)
{
    return made::cbor_whole(label) + value;
}

std::string ec_key(std::string const& x, std::string const& y, std::int64_t curve = 1)
{
    return made::cbor_head(5, 5) + pair(1, made::cbor_whole(2)) + pair(3, made::cbor_whole(-7))
        + pair(-1, made::cbor_whole(curve)) + pair(-2, made::cbor_bytes(x)) + pair(-3, made::cbor_bytes(y));
}

std::string rsa_key(std::string const& n, std::string const& e)
{
    return made::cbor_head(5, 4) + pair(1, made::cbor_whole(3)) + pair(3, made::cbor_whole(-257))
        + pair(-1, made::cbor_bytes(n)) + pair(-2, made::cbor_bytes(e));
}

}

TEST(CoseKeys, AreReadForEachAlgorithmAndVerifyTheirSignaturesOnly)
{
    for (auto const algorithm : {Algorithm::es256, Algorithm::eddsa, Algorithm::rs256})
    {
        made::Authenticator const authenticator(algorithm);
        auto const key = CoseKey::read(authenticator.cose());
        ASSERT_TRUE(key);
        EXPECT_EQ(key->algorithm(), algorithm);
        auto const signature = authenticator.sign("message");
        EXPECT_TRUE(key->verifies("message", signature));
        EXPECT_FALSE(key->verifies("massage", signature));
        EXPECT_FALSE(key->verifies("message", made::Authenticator(algorithm).sign("message")));
        EXPECT_FALSE(key->verifies("message", ""));
    }
}

TEST(CoseKeys, OfEs256ArePointsOnTheCurve)
{
    auto const cose = made::Authenticator().cose();
    auto const x = cose.substr(10, 32);
    auto const y = cose.substr(45, 32);
    ASSERT_EQ(ec_key(x, y), cose);
    EXPECT_FALSE(CoseKey::read(ec_key(y, x)));
    EXPECT_FALSE(CoseKey::read(ec_key(x, y, 2)));
    EXPECT_FALSE(CoseKey::read(ec_key(std::string(32, '\0'), std::string(32, '\0'))));
    EXPECT_FALSE(CoseKey::read(ec_key(x.substr(1), y)));
    EXPECT_FALSE(CoseKey::read(ec_key(x, y + '\0')));
    EXPECT_FALSE(CoseKey::read(ec_key(std::string(32, '\xff'), y))) << "not below the prime";
}

TEST(CoseKeys, OfRs256AreOfAFairSize)
{
    auto const odd = [](std::size_t bytes) { return std::string(bytes - 1, '\xc5') + '\x01'; };
    std::string const exponent("\x01\x00\x01", 3);
    EXPECT_TRUE(CoseKey::read(rsa_key(odd(256), exponent)));
    EXPECT_TRUE(CoseKey::read(rsa_key(odd(1024), exponent)));
    EXPECT_FALSE(CoseKey::read(rsa_key(odd(255), exponent)));
    EXPECT_FALSE(CoseKey::read(rsa_key(odd(1025), exponent)));
    EXPECT_FALSE(CoseKey::read(rsa_key('\0' + odd(256), exponent))) << "a leading zero";
    for (auto const& bad :
         {std::string(), std::string("\x01"), std::string("\x02"), std::string("\x00\x03", 2),
          std::string("\x01\x01\x01\x01\x01")})
        EXPECT_FALSE(CoseKey::read(rsa_key(odd(256), bad)));
}

TEST(CoseKeys, HaveTheParametersOfTheirTypeAndNoOthers)
{
    auto const cose = made::Authenticator().cose();
    auto const more = made::cbor_head(5, 6) + cose.substr(1) + pair(-70, made::cbor_whole(1));
    EXPECT_FALSE(CoseKey::read(more));
    EXPECT_FALSE(CoseKey::read(cose + '\0'));
    for (std::size_t length = 0; length < cose.size(); ++length)
        EXPECT_FALSE(CoseKey::read(std::string_view(cose).substr(0, length)));
    auto other = cose;
    other[4] = '\x25'; // ES512's number is no longer ours
    EXPECT_FALSE(CoseKey::read(other));
}
