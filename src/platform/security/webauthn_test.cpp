// Tests of passkeys: honest answers of every algorithm, and every lie we could think of. tests/webauthn tells such
// lies to another implementation too and compares.
#include "platform/security/test_authenticator.h"
#include "platform/security/webauthn.h"

#include <gtest/gtest.h>

namespace {

using security::Algorithm;
using security::Asked;
using security::PasskeyFault;
using security::UserHandle;
using security::tests::Answering;
using security::tests::Authenticator;

std::string const challenge = "a challenge of 32 random bytes..";
Asked const asked{{"kracht.example", "https://kracht.example"}, challenge};

template <class Result>
std::optional<PasskeyFault> fault(Result const& result)
{
    auto const* const found = std::get_if<PasskeyFault>(&result);
    return found == nullptr ? std::nullopt : std::optional(*found);
}

std::optional<PasskeyFault> registering(
    Answering const& answering, Authenticator const& authenticator = Authenticator())
{
    return fault(security::verify_registration(asked, authenticator.create(answering)));
}

std::optional<PasskeyFault> asserting(Answering const& answering)
{
    Authenticator const authenticator;
    return fault(security::verify_assertion(asked, authenticator.known(), authenticator.get(answering)));
}

class WebAuthn : public testing::TestWithParam<Algorithm>
{};

}

TEST_P(WebAuthn, TakesWhatAnHonestAuthenticatorAnswers)
{
    Authenticator authenticator(GetParam());
    authenticator.counter = 7;
    auto const made = security::verify_registration(asked, authenticator.create({challenge}));
    ASSERT_FALSE(fault(made)) << static_cast<int>(*fault(made));
    auto const& passkey = std::get<security::NewPasskey>(made);
    EXPECT_EQ(passkey.credential_id, authenticator.credential_id);
    EXPECT_EQ(passkey.public_key, authenticator.cose());
    EXPECT_EQ(passkey.counter, 7U);
    EXPECT_FALSE(passkey.backed_up);

    authenticator.counter = 8;
    auto const verified = security::verify_assertion(
        asked, {passkey.credential_id, passkey.public_key, passkey.counter, "handle"},
        authenticator.get({.challenge = challenge, .flags = 0b00011101}));
    ASSERT_FALSE(fault(verified)) << static_cast<int>(*fault(verified));
    EXPECT_EQ(std::get<security::Verified>(verified).counter, 8U);
    EXPECT_TRUE(std::get<security::Verified>(verified).backed_up);
}

TEST_P(WebAuthn, RefusesASignatureOfAnythingElse)
{
    Authenticator const authenticator(GetParam());
    auto const honest = authenticator.get({challenge});
    auto const verdict = [&](security::Assertion const& answer) {
        return fault(security::verify_assertion(asked, authenticator.known(), answer));
    };
    ASSERT_EQ(verdict(honest), std::nullopt);
    for (std::size_t i = 0; i < honest.signature.size(); i += 3)
    {
        auto answer = honest;
        answer.signature[i] = static_cast<char>(answer.signature[i] ^ 4);
        EXPECT_EQ(verdict(answer), PasskeyFault::signature) << i;
    }
    for (auto const& signature : {std::string(), honest.signature + '\0', honest.signature.substr(1)})
    {
        auto answer = honest;
        answer.signature = signature;
        EXPECT_EQ(verdict(answer), PasskeyFault::signature);
    }
    auto answer = honest;
    answer.client_data += " ";
    EXPECT_EQ(verdict(answer), PasskeyFault::signature);
    answer = Authenticator(GetParam()).get({challenge});
    answer.credential_id = authenticator.credential_id;
    EXPECT_EQ(verdict(answer), PasskeyFault::signature) << "by another key";
}

TEST_P(WebAuthn, VerifiesSelfAttestation)
{
    Authenticator const authenticator(GetParam());
    Answering answering{challenge};
    answering.format = "packed";
    auto const client_data = Authenticator::client_data(answering, "webauthn.create");
    auto const statement = [&](std::int64_t algorithm, std::string const& signature) {
        namespace cbor = security::tests;
        return cbor::cbor_head(5, 2) + cbor::cbor_text("alg") + cbor::cbor_whole(algorithm) + cbor::cbor_text("sig")
            + cbor::cbor_bytes(signature);
    };
    auto const signature = authenticator.sign(
        authenticator.attested_data(answering) + security::hash_token(client_data));
    answering.statement = statement(static_cast<std::int64_t>(GetParam()), signature);
    EXPECT_EQ(registering(answering, authenticator), std::nullopt);
    answering.statement = statement(-37, signature);
    EXPECT_EQ(registering(answering, authenticator), PasskeyFault::attestation);
    answering.statement = statement(static_cast<std::int64_t>(GetParam()), authenticator.sign("something else"));
    EXPECT_EQ(registering(answering, authenticator), PasskeyFault::attestation);
    answering.statement = std::string(1, '\xA0');
    EXPECT_EQ(registering(answering, authenticator), PasskeyFault::attestation);
}

INSTANTIATE_TEST_SUITE_P(
    Algorithms, WebAuthn, testing::Values(Algorithm::es256, Algorithm::eddsa, Algorithm::rs256),
    [](auto const& each) { return std::to_string(-static_cast<int>(each.param)); });

TEST(ClientData, MustBeOfThisCeremonyChallengeAndSite)
{
    for (auto const &verdict : {registering, +[](Answering const& a, Authenticator const&) { return asserting(a); }})
    {
        Authenticator const any;
        EXPECT_EQ(verdict({challenge}, any), std::nullopt);
        EXPECT_EQ(verdict({.challenge = challenge, .type = "webauthn.other"}, any), PasskeyFault::type);
        EXPECT_EQ(verdict({"another challenge"}, any), PasskeyFault::challenge);
        EXPECT_EQ(verdict({""}, any), PasskeyFault::challenge);
        for (auto const* const origin :
             {"https://kracht.example.evil", "http://kracht.example", "https://kracht.example:8443",
              "https://kracht.example/", "https://KRACHT.example", "", "null", "https://sub.kracht.example"})
            EXPECT_EQ(verdict({challenge, {"kracht.example", origin}}, any), PasskeyFault::origin) << origin;
        EXPECT_EQ(verdict({challenge, {"evil.example", "https://kracht.example"}}, any), PasskeyFault::relying_party);
    }
    EXPECT_EQ(registering({.challenge = challenge, .type = "webauthn.get"}), PasskeyFault::type);
    EXPECT_EQ(asserting({.challenge = challenge, .type = "webauthn.create"}), PasskeyFault::type);
}

TEST(ClientData, MustNotComeFromWithinAnotherSite)
{
    auto const with = [](std::string more) {
        Answering answering{challenge};
        answering.more_client_data = std::move(more);
        return registering(answering);
    };
    EXPECT_EQ(with(R"(,"crossOrigin":false)"), std::nullopt);
    EXPECT_EQ(with(R"(,"other_keys_can_be_added_here":"see the advice to sites")"), std::nullopt);
    EXPECT_EQ(with(R"(,"crossOrigin":true)"), PasskeyFault::cross_origin);
    EXPECT_EQ(with(R"(,"topOrigin":"https://evil.example")"), PasskeyFault::cross_origin);
    EXPECT_EQ(with(R"(,"crossOrigin":false,"topOrigin":"https://kracht.example")"), PasskeyFault::cross_origin);
    EXPECT_EQ(with(R"(,"crossOrigin":"true")"), PasskeyFault::client_data);
}

TEST(ClientData, MustBeAnObjectWithTheMembers)
{
    Authenticator const authenticator;
    auto const verdict = [&](std::string client_data) {
        auto answer = authenticator.create({challenge});
        answer.client_data = std::move(client_data);
        return fault(security::verify_registration(asked, answer));
    };
    auto const honest = authenticator.create({challenge}).client_data;
    EXPECT_EQ(verdict("\xEF\xBB\xBF" + honest), std::nullopt) << "with a byte order mark";
    for (auto const* const bad :
         {"", "{", "[]", "null", "\"webauthn.create\"", "{}", R"({"type":"webauthn.create"})",
          R"({"type":1,"challenge":"x","origin":"https://kracht.example"})",
          R"({"type":"webauthn.create","challenge":null,"origin":"https://kracht.example"})",
          R"({"type":"webauthn.create","challenge":"x","origin":["https://kracht.example"]})"})
        EXPECT_EQ(verdict(bad), PasskeyFault::client_data) << bad;
    for (std::size_t length = 0; length < honest.size(); ++length)
        EXPECT_EQ(verdict(honest.substr(0, length)), PasskeyFault::client_data) << length;
    EXPECT_EQ(verdict(honest + "x"), PasskeyFault::client_data);
    EXPECT_EQ(verdict(honest + std::string(8192, ' ')), PasskeyFault::too_large);
}

TEST(AuthenticatorData, MustSayThatThePersonWasThereAndVerified)
{
    for (auto const& verdict :
         {+[](Answering const& a) { return registering(a); }, +[](Answering const& a) { return asserting(a); }})
    {
        auto const with = [&](unsigned flags) { return verdict({.challenge = challenge, .flags = flags}); };
        EXPECT_EQ(with(0b00000000), PasskeyFault::nobody_there);
        EXPECT_EQ(with(0b00000100), PasskeyFault::nobody_there);
        EXPECT_EQ(with(0b00000001), PasskeyFault::not_verified);
        EXPECT_EQ(with(0b00010101), PasskeyFault::backup_flags);
        EXPECT_EQ(with(0b00001101), std::nullopt);
        EXPECT_EQ(with(0b00011101), std::nullopt);
        EXPECT_EQ(with(0b10000101), PasskeyFault::malformed) << "promises extensions that are not there";
    }
    EXPECT_EQ(asserting({.challenge = challenge, .flags = 0b01000101}), PasskeyFault::malformed) << "promises a key";
}

TEST(AuthenticatorData, MustBeWholeAndNoMore)
{
    Authenticator const authenticator;
    Answering const answering{challenge};
    auto const data = authenticator.attested_data(answering);
    auto const verdict = [&](std::string const& changed) {
        auto answer = authenticator.create(answering);
        answer.object = Authenticator::object(answering, changed);
        return fault(security::verify_registration(asked, answer));
    };
    EXPECT_EQ(verdict(data), std::nullopt);
    for (std::size_t length = 0; length < data.size(); ++length)
        EXPECT_EQ(verdict(data.substr(0, length)), PasskeyFault::malformed) << length;
    EXPECT_EQ(verdict(data + '\0'), PasskeyFault::malformed);
    EXPECT_EQ(verdict(data + "\xA0"), PasskeyFault::malformed) << "extensions without their flag";
    auto extended = data + "\xA0";
    extended[32] = static_cast<char>(extended[32] | '\x80');
    EXPECT_EQ(verdict(extended), std::nullopt);
    EXPECT_EQ(verdict(extended.substr(0, extended.size() - 1) + "\x80"), PasskeyFault::malformed) << "no map";
    auto without = data;
    without[32] = static_cast<char>(without[32] & ~0b01000000);
    EXPECT_EQ(verdict(without), PasskeyFault::malformed);
    EXPECT_EQ(verdict(authenticator.authenticator_data(answering)), PasskeyFault::malformed) << "no key at all";
}

TEST(AttestationObject, MustBeWholeAndNoMore)
{
    Authenticator const authenticator;
    auto const honest = authenticator.create({challenge});
    auto const verdict = [&](std::string object) {
        return fault(security::verify_registration(asked, {honest.client_data, std::move(object)}));
    };
    for (std::size_t length = 0; length < honest.object.size(); ++length)
        EXPECT_EQ(verdict(honest.object.substr(0, length)), PasskeyFault::malformed) << length;
    EXPECT_EQ(verdict(honest.object + '\0'), PasskeyFault::malformed);
    EXPECT_EQ(verdict(honest.object + std::string(64 * 1024UL, '\0')), PasskeyFault::too_large);
    EXPECT_EQ(verdict("\xA0"), PasskeyFault::malformed);
    EXPECT_EQ(verdict("\x80"), PasskeyFault::malformed);
}

TEST(AttestationObject, OfNoneIsEmptyAndOthersAreNotLookedAt)
{
    EXPECT_EQ(
        registering(
            {.challenge = challenge,
             .statement = "\xA1\x61"
                          "a\x01"}),
        PasskeyFault::attestation);
    EXPECT_EQ(registering({.challenge = challenge, .statement = std::string(1, '\0')}), PasskeyFault::malformed);
    EXPECT_EQ(registering({.challenge = challenge, .format = "fido-u2f"}), std::nullopt);
    EXPECT_EQ(registering({.challenge = challenge, .format = ""}), PasskeyFault::attestation);
}

TEST(CredentialId, IsBoundedAndTheKnownOne)
{
    Authenticator authenticator;
    for (std::size_t const length : {1, 1023})
    {
        authenticator.credential_id.assign(length, 'c');
        EXPECT_EQ(registering({challenge}, authenticator), std::nullopt) << length;
    }
    for (std::size_t const length : {0, 1024})
    {
        authenticator.credential_id.assign(length, 'c');
        EXPECT_EQ(registering({challenge}, authenticator), PasskeyFault::credential_id) << length;
    }
    auto const answer = authenticator.get({challenge});
    auto known = authenticator.known();
    known.credential_id = "another";
    EXPECT_EQ(fault(security::verify_assertion(asked, known, answer)), PasskeyFault::credential_id);
}

TEST(UserHandles, MustBeOfThePersonAndGivenWhenNobodyIsKnown)
{
    Authenticator const authenticator;
    auto answer = authenticator.get({challenge});
    auto const verdict = [&](UserHandle rule) {
        auto with_rule = asked;
        with_rule.handle = rule;
        return fault(security::verify_assertion(with_rule, authenticator.known(), answer));
    };
    EXPECT_EQ(verdict(UserHandle::must_be_given), std::nullopt);
    answer.user_handle = "somebody else";
    EXPECT_EQ(verdict(UserHandle::must_be_given), PasskeyFault::user_handle);
    EXPECT_EQ(verdict(UserHandle::may_be_absent), PasskeyFault::user_handle);
    answer.user_handle = "";
    EXPECT_EQ(verdict(UserHandle::must_be_given), PasskeyFault::user_handle);
    answer.user_handle.reset();
    EXPECT_EQ(verdict(UserHandle::must_be_given), PasskeyFault::user_handle);
    EXPECT_EQ(verdict(UserHandle::may_be_absent), std::nullopt);
}

TEST(Counters, MustRiseUnlessThereAreNone)
{
    Authenticator authenticator;
    auto const verdict = [&](std::uint32_t stored, std::uint32_t given) {
        auto known = authenticator.known();
        known.counter = stored;
        authenticator.counter = given;
        return fault(security::verify_assertion(asked, known, authenticator.get({challenge})));
    };
    EXPECT_EQ(verdict(0, 0), std::nullopt);
    EXPECT_EQ(verdict(0, 1), std::nullopt);
    EXPECT_EQ(verdict(5, 6), std::nullopt);
    EXPECT_EQ(verdict(5, 5), PasskeyFault::counter);
    EXPECT_EQ(verdict(5, 4), PasskeyFault::counter);
    EXPECT_EQ(verdict(5, 0), PasskeyFault::counter);
    EXPECT_EQ(verdict(0xFFFFFFFE, 0xFFFFFFFF), std::nullopt);
}

TEST(Site, IsReadFromItsAddress)
{
    EXPECT_EQ(security::relying_party("https://kracht.example")->id, "kracht.example");
    EXPECT_EQ(security::relying_party("https://kracht.example:8443")->origin, "https://kracht.example:8443");
    EXPECT_EQ(security::relying_party("http://localhost:8080")->id, "localhost");
    for (auto const* const none :
         {"", "kracht.example", "http://kracht.example", "https://192.0.2.1", "https://[2001:db8::1]", "https://",
          "https://kracht.example/pad", "ftp://kracht.example", "http://127.0.0.1:8080"})
        EXPECT_FALSE(security::relying_party(none)) << none;
}

TEST(Base64url, IsReadStrictly)
{
    EXPECT_EQ(security::from_base64url(""), "");
    EXPECT_EQ(security::from_base64url("Zm8"), "fo");
    EXPECT_EQ(security::from_base64url("-_-_"), "\xfb\xff\xbf");
    for (auto const* const bad : {"Z", "Zm9=", "Zm8=", "Zm 8", "Zm9v\n", "+/+/", "Zm9", "Zé"})
        EXPECT_EQ(security::from_base64url(bad), std::nullopt) << bad;
}
