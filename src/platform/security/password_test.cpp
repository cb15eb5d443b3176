// Tests of passwords: hashing, the bound on it, and which ones are refused.
#include "platform/security/password.h"

#include <atomic>
#include <gtest/gtest.h>
#include <thread>
#include <vector>

using security::fault_of;
using security::Match;
using security::PasswordFault;
using security::Passwords;

TEST(Passwords, AreVerifiedByTheirHashOnly)
{
    Passwords passwords(security::least);
    auto const stored = passwords.hash("correct horse battery");
    ASSERT_TRUE(stored);
    EXPECT_TRUE(stored->starts_with("$argon2id$v=19$"));
    EXPECT_EQ(passwords.verify(stored, "correct horse battery"), Match::yes);
    EXPECT_EQ(passwords.verify(stored, "correct horse batterz"), Match::no);
    EXPECT_EQ(passwords.verify(stored, ""), Match::no);
    EXPECT_NE(passwords.hash("correct horse battery"), stored);
}

TEST(Passwords, AreTheSameWhicheverKeyboardMadeTheirLetters)
{
    std::string const composed = "zeven geïnde cafés";
    std::string const decomposed = "zeven gei\u0308nde cafe\u0301s";
    std::string const with_hard_spaces = "zeven\u00a0geïnde\u202fcafés";
    ASSERT_NE(composed, decomposed);
    Passwords passwords(security::least);
    for (auto const& chosen : {composed, decomposed, with_hard_spaces})
    {
        auto const stored = passwords.hash(chosen);
        for (auto const& typed : {composed, decomposed, with_hard_spaces})
            EXPECT_EQ(passwords.verify(stored, typed), Match::yes) << chosen << " / " << typed;
        EXPECT_EQ(passwords.verify(stored, "zeven geinde cafes"), Match::no);
        EXPECT_EQ(passwords.verify(stored, "zeven Geïnde cafés"), Match::no) << "capitals differ";
    }
    EXPECT_EQ(security::prepared_password("x\u00b2"), "x\u00b2") << "what only looks alike stays itself";
}

TEST(Passwords, HashedAsTypedBeforeAreStillRight)
{
    // Of "cafe", U+0301 and "s": by libsodium's crypto_pwhash_str at the least cost, with nothing prepared.
    std::string const stored =
        "$argon2id$v=19$m=8,t=1,p=1$qxzEMQZ/M5vOc3vnGIVvaQ$QTRw5DDmfM00nEjl82Ca40FdAsJ94TQueTqowkj3h00";
    Passwords passwords(security::least);
    EXPECT_EQ(passwords.verify(stored, "cafe\u0301s met terras"), Match::yes_hash_again);
    EXPECT_EQ(passwords.verify(stored, "cafés met terras"), Match::no) << "nobody typed that before either";
}

TEST(Passwords, AreNotPreparedWhenNoneCouldBeThisLong)
{
    std::string marks = "a";
    for (int i = 0; i < 60'000; ++i)
        marks += i % 2 == 0 ? "\u0301" : "\u0323";
    EXPECT_EQ(security::prepared_password(marks), marks);
    EXPECT_EQ(security::prepared_password("caf\xe9"), "caf\xe9");
}

TEST(Passwords, AreNeverRightWhenNothingIsStored)
{
    Passwords passwords(security::least);
    EXPECT_EQ(passwords.verify(std::nullopt, ""), Match::no);
    EXPECT_EQ(passwords.verify(std::nullopt, "anything"), Match::no);
    EXPECT_EQ(passwords.verify("", "anything"), Match::no);
    EXPECT_EQ(passwords.verify("$argon2id$v=19$m=8,t=1,p=1$damaged", "anything"), Match::no);
}

TEST(Passwords, AskForANewHashWhenTheCostChanged)
{
    Passwords before(security::least);
    Passwords now({.passes = 2, .memory = 16UL * 1024});
    auto const stored = before.hash("correct horse battery");
    EXPECT_EQ(now.verify(stored, "correct horse battery"), Match::yes_hash_again);
    EXPECT_EQ(now.verify(stored, "correct horse batterz"), Match::no);
    EXPECT_EQ(now.verify(now.hash("correct horse battery"), "correct horse battery"), Match::yes);
}

TEST(Passwords, LetOnlySoManyComputeAndWait)
{
    Passwords passwords({.passes = 4, .memory = 4UL * 1024 * 1024}, {.at_once = 1, .waiting = 2});
    std::atomic<int> done = 0;
    std::atomic<int> busy = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 12; ++i)
            threads.emplace_back([&] { ++(passwords.verify(std::nullopt, "x") == Match::busy ? busy : done); });
    }
    EXPECT_EQ(done + busy, 12);
    EXPECT_GE(done, 3);
    EXPECT_EQ(passwords.verify(std::nullopt, "x"), Match::no);
}

TEST(Passwords, AreRefusedWhenTheyAreShortOrVeryLong)
{
    EXPECT_EQ(fault_of("zeven bomen", {}), PasswordFault::too_short);
    EXPECT_EQ(fault_of("zeven bomen!", {}), std::nullopt);
    // Characters count, not bytes: these are 11 and 12.
    EXPECT_EQ(fault_of("ëéïöüàèìòùâ", {}), PasswordFault::too_short);
    EXPECT_EQ(fault_of("ëéïöüàèìòùâê", {}), std::nullopt);
    EXPECT_EQ(fault_of("e\u0308e\u0308e\u0308e\u0308e\u0308e\u0308", {}), PasswordFault::too_short) << "six letters";
    EXPECT_EQ(fault_of("", {}), PasswordFault::too_short);
    std::string long_one;
    while (long_one.size() < security::password_longest)
        long_one += std::to_string(long_one.size() * 7919) + "x";
    EXPECT_EQ(fault_of(long_one.substr(0, security::password_longest), {}), std::nullopt);
    EXPECT_EQ(fault_of(long_one + long_one, {}), PasswordFault::too_long);
}

TEST(Passwords, AreRefusedWhenAnybodyWouldTryThem)
{
    for (auto const* const common :
         {"password1234", "Wachtwoord123", "Welkom123456", "WELKOM!!!!!!1", "qwertyuiop12", "passwordpassword",
          "aaaaaaaaaaaa", "abcabcabcabc", "1212121212121212", "123456789012", "01234567890123", "210987654321",
          "abcdefghijklm", "1q2w3e4r5t6y", "Zomer2026!!!", "wachtwoordwelkom"})
        EXPECT_EQ(fault_of(common, {}), PasswordFault::too_common) << common;
    for (auto const* const good :
         {"paard batterij nietje", "mijn wachtwoord is een lange zin", "ik fiets door de zomer naar Borger",
          "d8Fk2-xq90Lm", "welkom bij ons thuis"})
        EXPECT_EQ(fault_of(good, {}), std::nullopt) << good;
}

TEST(Passwords, AreRefusedWhenTheyAreOnlyWordsOfTheSiteOrPerson)
{
    std::vector<std::string> const words{"Alliantie", "van", "Kracht", "ans.bakker"};
    EXPECT_EQ(fault_of("krachtkracht1", words), PasswordFault::too_personal);
    EXPECT_EQ(fault_of("Alliantie-Kracht", words), PasswordFault::too_personal);
    EXPECT_EQ(fault_of("ans.bakker2026", words), PasswordFault::too_personal);
    EXPECT_EQ(fault_of("kracht zit in kleine stapjes", words), std::nullopt);
}
