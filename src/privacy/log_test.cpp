// Tests of codes in words: on the page of the audit log, and in "what is stored about me".
#include "privacy/log_file.h"
#include "privacy/log_words.h"
#include "privacy/pages.h"
#include "privacy/value_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using accounts::PersonalFact;
using privacy::Reader;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using text::Language;

constexpr content::Kind news{
    .name = "news",
    .label = {"Nieuws", "News"},
    .plural = {"Nieuws", "News"},
    .path_nl = "/nieuws",
    .path_en = "/en/news",
    .fields = {}};
constexpr content::Kind const* kind_list[]{&news};
content::Kinds const kinds{kind_list};

constexpr text::Message label{"Wat", "What"};

std::string value(Language language, std::vector<PersonalFact> const& record)
{
    html::Out out;
    privacy::write_value(out, {language, &kinds}, record, record.front());
    return std::string(out.view());
}

std::string page_of(Language language, std::vector<privacy::store::LogLine> lines, std::int64_t days)
{
    content::Viewer viewer;
    viewer.language = language;
    viewer.kinds = &kinds;
    privacy::pages::LogPage page;
    page.subjects = {"entry", "medal"};
    page.lines = std::move(lines);
    page.days_kept = days;
    return std::string(privacy::pages::log(viewer, page).main.view());
}

privacy::store::LogLine line()
{
    privacy::store::LogLine line;
    line.id = 1;
    line.actor = accounts::PersonId{5};
    line.actor_name = "Anna <b>";
    line.action = "entry.publish";
    line.subject = "entry";
    line.subject_id = 12;
    line.detail = "news/een-<b> nl";
    return line;
}

TEST(AuditLog, ThePageSpeaksWordsAndTheFileKeepsCodes)
{
    EXPECT_THAT(
        page_of(Language::nl, {line()}, 1825),
        AllOf(
            HasSubstr("Tekst geplaatst"), HasSubstr("geplaatste tekst 12"),
            HasSubstr("Nieuws: een-&lt;b&gt;, Nederlands"), HasSubstr("5 jaar"), HasSubstr(R"(value="entry")"),
            Not(HasSubstr("entry.publish"))));
    EXPECT_THAT(
        page_of(Language::en, {line()}, 30),
        AllOf(HasSubstr("Text published"), HasSubstr("Dutch"), HasSubstr("30 days"), Not(HasSubstr("entry.publish"))));
    EXPECT_THAT(privacy::log_csv({line()}), HasSubstr(R"("entry.publish","entry","12")"));
    EXPECT_THAT(privacy::log_json({line()}), HasSubstr(R"("action":"entry.publish")"));
}

TEST(AuditLog, DetailsAreWordsWhereTheyAreCodes)
{
    Reader const reader{Language::nl, &kinds};
    EXPECT_EQ(privacy::detail_words(reader, "work.submit", "news version 2"), "Nieuws: versie 2");
    EXPECT_EQ(privacy::detail_words(reader, "work.save", "news nl 3"), "Nieuws: Nederlands, versie 3");
    EXPECT_EQ(privacy::detail_words(reader, "entry.withdraw", "news"), "Nieuws");
    EXPECT_EQ(privacy::detail_words(reader, "review.steps", "news review 2"), "Nieuws: review, 2")
        << "two readers, no version";
    EXPECT_EQ(privacy::detail_words(reader, "role.grant", "editor movisie"), "redacteur (movisie)");
    EXPECT_EQ(privacy::detail_words(reader, "entry.publish", "gone/slug nl"), "gone/slug nl")
        << "a kind that is there no more";
    EXPECT_EQ(privacy::detail_words(reader, "person.change", "name mail"), "naam, mailadres");
    EXPECT_EQ(privacy::detail_words(reader, "person.invite", "mail"), "per mail");
    EXPECT_EQ(privacy::detail_words(reader, "setting.change", "demonstration off"), "demonstratie, uit");
    EXPECT_EQ(
        privacy::detail_words(reader, "content.import", "408 created, 0 changed, 2 unchanged, 1 removed"),
        "408 nieuw, 0 veranderd, 2 gelijk gebleven, 1 weggehaald");
    EXPECT_EQ(privacy::detail_words(reader, "person.add", ""), "");
}

TEST(ValueWords, ActionsAndTopicsAreSaid)
{
    EXPECT_EQ(value(Language::nl, {{"version", label, "2026-11-22"}}), "22 november 2026");
    EXPECT_EQ(value(Language::nl, {{"version", label, "12"}}), "12");
    EXPECT_EQ(value(Language::nl, {{"action", label, "role.grant"}}), "Rol gegeven");
    EXPECT_EQ(value(Language::en, {{"subject", label, "person"}}), "account");
    EXPECT_EQ(value(Language::nl, {{"subject", label, "news/de-brief"}}), "Nieuws: de-brief");
    EXPECT_EQ(value(Language::nl, {{"entry", label, "news/de-brief"}}), "Nieuws: de-brief");
    EXPECT_EQ(value(Language::nl, {{"detail", label, "mail"}, {"action", label, "person.invite"}}), "per mail");
    EXPECT_EQ(value(Language::en, {{"topic", label, "money"}}), "money worries");
}

TEST(Consents, OnlyWhatNamesATextIsAboutAText)
{
    Reader const reader{Language::nl, &kinds};
    for (auto const* const action : {"consent.give", "consent.withdraw"})
    {
        EXPECT_EQ(privacy::detail_words(reader, action, "account"), "voor het account");
        EXPECT_EQ(privacy::detail_words(reader, action, "read_along/name"), "voornaam zichtbaar bij het meelezen");
        EXPECT_EQ(privacy::detail_words(reader, action, "news/de-brief"), "Nieuws: de-brief");
    }
    EXPECT_EQ(value(Language::en, {{"subject", label, "read_along/words"}}), "remarks kept without an account");
    EXPECT_TRUE(privacy::is_about_text(kinds, "news/de-brief"));
    for (auto const* const other : {"read_along/name", "read_along/words", "account", "news", ""})
        EXPECT_FALSE(privacy::is_about_text(kinds, other)) << other;
}

TEST(Consents, ToShowANameIsWithdrawnWithoutAStory)
{
    content::Viewer viewer;
    viewer.kinds = &kinds;
    auto const page = [&](std::string subject) {
        accounts::Consent consent;
        consent.subject = std::move(subject);
        return std::string(privacy::pages::consent(viewer, consent).main.view());
    };
    EXPECT_THAT(
        page("read_along/name"), AllOf(HasSubstr("Trek mijn toestemming in"), Not(HasSubstr("Het verhaal verdwijnt"))));
    EXPECT_THAT(page("news/de-brief"), AllOf(HasSubstr("Haal mijn verhaal weg"), HasSubstr("Het verhaal verdwijnt")));
}

TEST(ValueWords, WhatPeopleWroteHasItsOwnLanguage)
{
    PersonalFact const title{"title", label, "Nakijken: de brief"};
    PersonalFact const dutch{"path", label, "/schrijven/1"};
    PersonalFact const english{"path", label, "/en/write/1"};
    EXPECT_EQ(value(Language::nl, {title, dutch}), "Nakijken: de brief");
    EXPECT_THAT(value(Language::en, {title, dutch}), HasSubstr(R"(<span lang="nl">)"));
    EXPECT_EQ(value(Language::en, {title, english}), "Nakijken: de brief");
    EXPECT_THAT(value(Language::nl, {title, english}), HasSubstr(R"(<span lang="en">)"));
    EXPECT_THAT(value(Language::nl, {{"words", label, "Hi"}, {"language", label, "en"}}), HasSubstr(R"(lang="en")"));
    EXPECT_EQ(value(Language::en, {{"name", label, "Anna"}}), "Anna");
}

}
