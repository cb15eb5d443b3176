// Tests of what is taken, what is asked again and what is put aside.
#include "contact/forms.h"
#include "contact/rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using contact::Age;
using std::chrono::hours;
using std::chrono::seconds;
using testing::Contains;
using testing::ElementsAre;

constexpr base::Time noon{std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + hours(12)};

contact::Input input()
{
    return {
        .topic = "general",
        .about = {},
        .name = "Jan",
        .answer = "mail",
        .mail = " Jan@Example.org ",
        .phone = "050-1234567",
        .suits = "dinsdag",
        .words = "Hoe doe ik mee?",
        .trap = {},
        .stamp = {}};
}

std::vector<std::string> wrong(contact::Input const& input)
{
    std::vector<std::string> fields;
    for (auto const& error : contact::check(input, text::Language::nl).errors)
        fields.push_back(error.field);
    return fields;
}

}

TEST(ContactRules, AFormIsGoodFromThreeSecondsToADay)
{
    auto const key = security::Key::random();
    auto const stamp = contact::stamp(key, noon);
    EXPECT_EQ(contact::age_of(key, stamp, noon + seconds(2)), Age::too_young);
    EXPECT_EQ(contact::age_of(key, stamp, noon + seconds(3)), Age::right);
    EXPECT_EQ(contact::age_of(key, stamp, noon + hours(24)), Age::right);
    EXPECT_EQ(contact::age_of(key, stamp, noon + hours(24) + seconds(1)), Age::too_old);
    EXPECT_EQ(contact::age_of(key, stamp, noon - seconds(10)), Age::too_young);
}

TEST(ContactRules, NobodyElseMakesTheMark)
{
    auto const key = security::Key::random();
    auto const stamp = contact::stamp(key, noon);
    auto const later = noon + seconds(60);
    EXPECT_EQ(contact::age_of(security::Key::random(), stamp, later), Age::unknown);
    std::vector<std::string> const forgeries{"",
                                             "-",
                                             "1" + stamp,
                                             stamp + "x",
                                             "99999999999999999999-x",
                                             stamp.substr(0, stamp.find('-') + 1),
                                             "+" + stamp,
                                             " " + stamp};
    for (auto const& forged : forgeries)
        EXPECT_EQ(contact::age_of(key, forged, later), Age::unknown) << forged;
}

TEST(ContactRules, LinksAreCounted)
{
    EXPECT_EQ(contact::links_in("geen"), 0);
    EXPECT_EQ(contact::links_in("https://a.example en HTTP://b.example en www.c.example"), 3);
    EXPECT_EQ(contact::links_in("https://www.a.example"), 1);
    EXPECT_EQ(contact::links_in("[url=x] <a href=x>"), 2);
    EXPECT_EQ(contact::links_in("ww"), 0);
}

TEST(ContactRules, PhoneNumbersAreThoseOfPeople)
{
    for (auto const* const good : {"050-1234567", "+31 6 12 34 56 78", "(0591) 123 456"})
        EXPECT_TRUE(contact::is_phone(good)) << good;
    for (auto const* const bad : {"", "112", "bel mij", "050-1234567 x", "1234567890123456", "<script>12345678"})
        EXPECT_FALSE(contact::is_phone(bad)) << bad;
}

TEST(ContactForm, OnlyWhatTheAnswerNeedsIsKept)
{
    auto const by_mail = contact::check(input(), text::Language::nl);
    EXPECT_TRUE(by_mail.errors.empty());
    EXPECT_EQ(by_mail.question.mail, "jan@example.org");
    EXPECT_EQ(by_mail.question.phone + by_mail.question.suits, "");
    auto call = input();
    call.answer = "phone";
    auto const by_phone = contact::check(call, text::Language::nl);
    EXPECT_EQ(by_phone.question.mail, "");
    EXPECT_EQ(by_phone.question.phone, "050-1234567");
    EXPECT_EQ(by_phone.question.suits, "dinsdag");
    call.answer = "none";
    auto const silent = contact::check(call, text::Language::nl).question;
    EXPECT_EQ(silent.mail + silent.phone + silent.suits, "");
}

TEST(ContactForm, SaysWhatIsMissing)
{
    EXPECT_THAT(wrong({}), ElementsAre("topic", "words", "answer"));
    auto form = input();
    form.name.clear();
    EXPECT_TRUE(wrong(form).empty()) << "a name is never asked for";
    form.mail = "jan";
    EXPECT_THAT(wrong(form), ElementsAre("mail"));
    form.mail = "jörg@example.org";
    EXPECT_THAT(wrong(form), ElementsAre("mail"));
    form.answer = "phone";
    form.phone = "bel mij";
    EXPECT_THAT(wrong(form), ElementsAre("phone"));
    form.answer = "pigeon";
    EXPECT_THAT(wrong(form), ElementsAre("answer"));
}

TEST(ContactForm, HugeInputIsRefusedInWords)
{
    auto form = input();
    form.words = std::string(contact::most_words, 'x');
    EXPECT_TRUE(wrong(form).empty());
    form.words += "x";
    EXPECT_THAT(wrong(form), ElementsAre("words"));
    form = input();
    form.name = std::string(contact::most_name + 1, 'x');
    EXPECT_THAT(wrong(form), ElementsAre("name"));
    form = input();
    form.answer = "phone";
    form.suits = std::string(contact::most_suits + 1, 'x');
    EXPECT_THAT(wrong(form), ElementsAre("suits"));
}

TEST(ContactForm, NothingTypedKeepsControlCharacters)
{
    auto form = input();
    form.name = "Jan\r\nBcc: alles@example.org\x01";
    form.words = "Eerste\nTweede\tx\r\x01\x1b[31m\x7f";
    auto const question = contact::check(form, text::Language::nl).question;
    EXPECT_EQ(question.name, "Jan Bcc: alles@example.org");
    EXPECT_EQ(question.words, "Eerste\nTweede\tx[31m");
    form.mail = "jan@example.org\r\nBcc: x@example.org";
    EXPECT_THAT(wrong(form), ElementsAre("mail"));
    form.words = " \n\t\x01 ";
    EXPECT_THAT(wrong(form), Contains("words"));
}

TEST(ContactForm, AdvertisementsArePutAside)
{
    auto const state = [](contact::Input const& form) {
        return contact::check(form, text::Language::nl).question.state;
    };
    auto form = input();
    EXPECT_EQ(state(form), contact::State::fresh);
    form.words = "Zie https://a.example en https://b.example";
    EXPECT_EQ(state(form), contact::State::fresh);
    form.words += " en https://c.example";
    EXPECT_EQ(state(form), contact::State::doubtful);
    form = input();
    form.trap = "x";
    EXPECT_EQ(state(form), contact::State::doubtful);
    form = input();
    form.name = "https://casino.example";
    EXPECT_EQ(state(form), contact::State::doubtful);
}
