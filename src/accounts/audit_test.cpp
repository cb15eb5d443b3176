// Tests of the words for the audit log. That every code has words, the compiler checks (audit_codes.h).
#include "accounts/audit_codes.h"
#include "accounts/audit_words.h"

#include <gtest/gtest.h>

#include <set>

namespace {

using text::Language;

TEST(AuditWords, EveryActionIsToldFromTheOthersInBothLanguages)
{
    for (auto const language : {Language::nl, Language::en})
    {
        std::set<std::string> said;
        for (auto const action : accounts::audit_actions)
            EXPECT_TRUE(said.insert(accounts::action_words(language, action)).second) << action;
        EXPECT_FALSE(said.contains(""));
    }
}

TEST(AuditWords, AnOldCodeIsShownAsItIs)
{
    EXPECT_EQ(accounts::action_words(Language::nl, "person.praise"), "person.praise");
    EXPECT_EQ(accounts::subject_words(Language::nl, "medal"), "medal");
}

TEST(AuditWords, ARoleIsToldWithItsOrganisation)
{
    EXPECT_EQ(accounts::detail_words(Language::nl, "editor"), "redacteur");
    EXPECT_EQ(accounts::detail_words(Language::nl, "editor movisie"), "redacteur (movisie)");
    EXPECT_EQ(accounts::detail_words(Language::nl, "name mail"), "name mail");
}

}
