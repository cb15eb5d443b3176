// Tests on both engines that a withdrawn story and an erased person are gone, and stay so when an older backup is put
// back.
#include "accounts/consent.h"
#include "accounts/people.h"
#include "accounts/personal_data.h"
#include "app/commands.h"
#include "app/database.h"
#include "app/kinds.h"
#include "app/ledger.h"
#include "app/personal_parts.h"
#include "app/test_visit.h"
#include "content/import.h"
#include "platform/base/file.h"
#include "platform/media/prepare.h"
#include "platform/media/store.h"
#include "platform/sql/backup.h"
#include "platform/sql/purge.h"
#include "privacy/erase.h"
#include "tests/support/database.h"

#include <boost/json/parse.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace {

using namespace std::chrono_literals;
using accounts::PersonId;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view slug = "de-brief-op-de-kast";
constexpr std::string_view secret = "glimwormpje"; ///< in every word of the story

content::Draft draft(std::string kind, std::string name, std::string_view fields)
{
    content::Draft made;
    made.kind = std::move(kind);
    made.title = "Titel " + name;
    made.slug = std::move(name);
    made.summary = "Kort.";
    made.status = content::Status::published;
    made.fields = boost::json::parse(boost::json::string_view(fields.data(), fields.size())).as_object();
    return made;
}

content::Draft story()
{
    auto made = draft(
        "story", std::string(slug),
        R"({"themes":["geld"],"picture":"portret","date":"2026-06","told_by":"Een glimwormpje","consent_scopes":["site"],
            "consent_given":"2026-05-17","consent_text":"versie 7"})");
    made.title = "Het glimwormpje";
    made.body = "Hij lag er al weken, zei het glimwormpje.";
    return made;
}

content::Draft translation()
{
    content::Draft made;
    made.kind = "story";
    made.language = text::Language::en;
    made.slug = "the-letter";
    made.title = "The glimwormpje";
    made.body = "Said the glimwormpje.";
    made.status = content::Status::published;
    made.translation_of = std::string(slug);
    return made;
}

content::Draft news()
{
    auto made = draft("news", "bericht", R"({"themes":["geld"],"picture":"kanaal","date":"2026-06-01"})");
    made.body = "Lees [dit verhaal](story/de-brief-op-de-kast) eens.";
    return made;
}

content::Draft picture(std::string name)
{
    return draft("media", name, R"({"form":"image","alt":"Een beeld","file":")" + name + R"(.jpg"})");
}

class Withdrawal : public testing::TestWithParam<tests::Engine>
{
protected:
    Withdrawal() : db_(GetParam(), app::all_migrations())
    {
        config_ = app::load_config(
            {{{"data", db_.folder().string()}, {"database", db_.options().url}},
             [](auto const&) { return std::nullopt; }});
        words_.themes = {{"geld", "Geld", "Money"}};
        db_->write([&](sql::Tx& tx) { content::store::save_vocabulary(tx, words_, clock_.now()); });
        for (auto const* const name : {"portret", "kanaal"})
            add_picture(name);
        save(picture("portret"));
        save(picture("kanaal"));
        auto first = story();
        first.body = "Eerst zei het glimwormpje iets anders.";
        save(first);
        save(story());
        save(translation());
        save(news());
        teller_ = db_->write([&](sql::Tx& tx) {
            auto const id = accounts::store::add_person(
                tx, {.name = "Jan Glimwormpje", .mail = "jan@example.org"}, now());
            accounts::Consent consent;
            consent.subject = "story/" + std::string(slug);
            consent.words = "Ja";
            consent.recorded_by = id;
            consent.given_at = now();
            accounts::store::add_consent(tx, id, consent);
            return id;
        });
        start();
    }

    base::Time now() const { return clock_.now(); }

    void start()
    {
        program_.emplace(config_, *db_, clock_);
        site_.emplace(*program_, *db_);
    }

    void add_picture(std::string const& name)
    {
        auto const bytes = "bytes of " + name;
        auto const hash = media::hash(bytes);
        media::store::put_bytes(*db_, hash, bytes);
        db_->write([&](sql::Tx& tx) {
            media::store::save(
                tx,
                {name + ".jpg",
                 hash,
                 {},
                 {{"", name + ".jpg", hash, "image/jpeg", static_cast<std::int64_t>(bytes.size()), 8, 8}}});
        });
    }

    void save(content::Draft const& made)
    {
        clock_.advance(1s);
        db_->write([&](sql::Tx& tx) {
            auto const& kind = *app::kinds().find(made.kind);
            auto const canonical = content::canonical(kind, made);
            content::store::save(tx, kind, canonical, {words_, app::kinds(), accounts::import_person, now()});
            auto const problems = made.translation_of ? std::vector<content::Problem>()
                                                      : content::store::resolve(tx, kind, canonical);
            EXPECT_THAT(problems, testing::IsEmpty());
        });
    }

    content::EntryId story_id()
    {
        return content::store::original_named(*db_, "story", slug).value_or(content::EntryId{});
    }

    void withdraw() { EXPECT_TRUE(privacy::withdraw_entry(program_->privacy(), story_id(), teller_)); }

    std::int64_t count(std::string const& from)
    {
        return db_->value<std::int64_t>("SELECT COUNT(*) FROM " + from).value();
    }

    void expect_gone()
    {
        EXPECT_EQ(count("entry WHERE kind = 'story'"), 0);
        EXPECT_EQ(count("entry WHERE title LIKE '%glimwormpje%' OR body LIKE '%glimwormpje%'"), 0);
        EXPECT_EQ(count("entry_revision WHERE draft LIKE '%glimwormpje%'"), 0);
        EXPECT_EQ(count("entry WHERE slug = 'portret'"), 0) << "only the story used it";
        EXPECT_EQ(count("media_file WHERE name = 'portret.jpg'"), 0);
        EXPECT_EQ(count("media_chunk"), 1);
        EXPECT_EQ(count("entry WHERE slug = 'kanaal'"), 1) << "another page has it too";
        EXPECT_EQ(count("entry WHERE body = 'Lees dit verhaal eens.'"), 1) << "the words of the link stay";
        EXPECT_EQ(count("consent WHERE subject LIKE 'story%' AND withdrawn_at IS NULL"), 0);
    }

    /// Stops the program, puts the backup in place of the database, and starts again.
    void restore(std::filesystem::path const& backup)
    {
        site_.reset();
        program_.reset();
        db_.close();
        EXPECT_EQ(app::restore(config_, backup), 0);
        db_.reopen();
        start();
    }

    std::filesystem::path backup()
    {
        auto const path = db_.folder() / "copy.kracht";
        sql::backup(*db_, path);
        return path;
    }

    base::ManualClock clock_{base::Time(std::chrono::sys_days(std::chrono::year(2026) / 11 / 21)) + 12h};
    tests::TestDatabase db_;
    app::Config config_;
    content::Vocabulary words_;
    PersonId teller_;
    std::optional<app::Program> program_;
    std::optional<app::test::Site> site_;
};

}

TEST_P(Withdrawal, TakesTheStoryWithAllThatBelongsToIt)
{
    EXPECT_EQ(site_->get("/verhalen/" + std::string(slug)).status, 200);
    withdraw();
    expect_gone();
    for (auto const* const path : {"/verhalen/de-brief-op-de-kast", "/en/stories/the-letter"})
    {
        auto const answer = site_->get(path);
        EXPECT_EQ(answer.status, 410) << path;
        EXPECT_THAT(answer.body, Not(HasSubstr(secret)));
    }
    EXPECT_THAT(site_->get("/verhalen").body, Not(HasSubstr(secret)));
    EXPECT_EQ(site_->get("/verhalen/iets-anders").status, 404);
    EXPECT_EQ(count("audit WHERE action = 'entry.withdraw'"), 1);
    EXPECT_EQ(count("audit WHERE detail LIKE '%brief%'"), 0);
}

TEST_P(Withdrawal, TheLedgerHasNumbersAndNoWords)
{
    withdraw();
    auto const text = base::read_file(db_.folder() / "ledger");
    EXPECT_THAT(text, HasSubstr(content::slug_hash("story", text::Language::nl, slug)));
    for (auto const* const word : {"glimwormpje", "brief", "letter", "Jan", "portret"})
        EXPECT_THAT(text, Not(HasSubstr(word)));
    EXPECT_EQ(content::store::ledger(*db_).size(), 3U) << "story, translation and picture";
}

TEST_P(Withdrawal, IsNotUndoneByAnOlderBackup)
{
    auto const copy = backup();
    withdraw();
    restore(copy);
    expect_gone();
    EXPECT_EQ(site_->get("/verhalen/" + std::string(slug)).status, 410);
    EXPECT_EQ(content::store::ledger(*db_).size(), 3U);
}

TEST_P(Withdrawal, IsKnownByTheReplacedDatabaseAlone)
{
    auto const copy = backup();
    withdraw();
    std::filesystem::remove(db_.folder() / "ledger");
    restore(copy);
    expect_gone();
}

TEST_P(Withdrawal, IsKnownByALedgerBesideTheBackupAlone)
{
    auto const copy = backup();
    auto const elsewhere = db_.folder() / "elsewhere";
    std::filesystem::create_directory(elsewhere);
    withdraw();
    app::copy_ledger(*db_, elsewhere);
    std::filesystem::copy(copy, elsewhere / "copy.kracht");
    restore(copy); // brings the story back where nobody knows of it
    expect_gone();
    db_->write([](sql::Tx& tx) { tx.execute("DELETE FROM privacy_ledger"); });
    std::filesystem::remove(db_.folder() / "ledger");
    restore(copy);
    EXPECT_EQ(count("entry WHERE kind = 'story'"), 2);
    db_->write([](sql::Tx& tx) { tx.execute("DELETE FROM privacy_ledger"); });
    restore(elsewhere / "copy.kracht");
    expect_gone();
}

TEST_P(Withdrawal, IsCarriedOutAtTheStartWhenTheFileKnowsMore)
{
    withdraw();
    auto const file = base::read_file(db_.folder() / "ledger");
    db_->write([](sql::Tx& tx) { tx.execute("DELETE FROM privacy_ledger"); });
    privacy::Ledger ledger(db_.folder() / "ledger");
    auto const parts = app::personal_parts();
    EXPECT_EQ(privacy::reconcile(*db_, ledger, {parts, app::kinds(), now()}).entries, 0U);
    EXPECT_EQ(content::store::ledger(*db_).size(), 3U);
    EXPECT_EQ(base::read_file(db_.folder() / "ledger"), file);
}

TEST_P(Withdrawal, SparesAnotherStoryUnderTheSameNumberOrName)
{
    withdraw();
    clock_.advance(1h);
    add_picture("portret");
    save(picture("portret"));
    auto again = story();
    again.title = "Opnieuw verteld";
    save(again);
    program_->content().refresh();
    EXPECT_EQ(site_->get("/verhalen/" + std::string(slug)).status, 200);
    restore(backup());
    EXPECT_EQ(count("entry WHERE title = 'Opnieuw verteld'"), 1);
}

TEST_P(Withdrawal, AnImportThatStillHasItIsRefused)
{
    withdraw();
    auto const folder = db_.folder() / "content";
    std::filesystem::create_directories(folder / "story");
    base::write_file(
        folder / "story" / "de-brief-op-de-kast.nl.md",
        "---\ntitle: \"Het verhaal\"\nsummary: \"Kort.\"\nstatus: published\ndate: 2026-06\ntold_by: \"Een vader\"\n"
        "consent_scopes:\n  - site\nconsent_given: 2026-05-17\nconsent_text: \"versie 7\"\n---\n\nTekst.\n");
    auto const report = content::import_folder({.db = *db_, .kinds = app::kinds(), .folder = folder, .now = now()});
    ASSERT_FALSE(report.ok());
    EXPECT_THAT(report.problems.front().message, HasSubstr("was withdrawn"));
    EXPECT_EQ(count("entry WHERE kind = 'story'"), 0);
}

TEST_P(Withdrawal, AnErasedPersonStaysErased)
{
    auto const copy = backup();
    EXPECT_EQ(privacy::erase_person(program_->privacy(), teller_, teller_, "self"), privacy::Erased::yes);
    EXPECT_EQ(count("person WHERE name LIKE '%Glimwormpje%' OR mail = 'jan@example.org'"), 0);
    EXPECT_EQ(count("consent WHERE words = 'Ja'"), 0);
    EXPECT_EQ(privacy::erase_person(program_->privacy(), teller_, teller_, "self"), privacy::Erased::absent);
    restore(copy);
    EXPECT_EQ(count("person WHERE name LIKE '%Glimwormpje%' OR mail = 'jan@example.org'"), 0);
    EXPECT_EQ(count("consent WHERE words = 'Ja'"), 0);
    EXPECT_EQ(count("entry WHERE kind = 'story'"), 2) << "what the alliance published stays";
}

TEST_P(Withdrawal, EveryJobThatTheTableOfPersonalDataNamesIsDone)
{
    std::set<std::string> planned;
    for (auto const& recurring : program_->schedule())
        planned.insert(recurring.job.kind);
    std::set<std::string> handled;
    for (auto const& handler : program_->job_handlers())
        handled.insert(handler.kind);
    for (auto const& place : accounts::personal_data())
        if (!place.kept.job.empty())
        {
            EXPECT_TRUE(planned.contains(std::string(place.kept.job))) << place.table << ": " << place.kept.job;
            EXPECT_TRUE(handled.contains(std::string(place.kept.job))) << place.table << ": " << place.kept.job;
        }
}

TEST_P(Withdrawal, EveryGroupOfDataHasItsReasonInTheTable)
{
    auto const parts = app::personal_parts();
    for (auto const& part : parts.personal)
        for (auto const& query : part.queries)
            EXPECT_TRUE(std::ranges::any_of(accounts::personal_data(), [&](auto const& place) {
                return place.group.empty() ? place.table == query.key : place.group == query.key;
            })) << query.key;
    sql::RequestScope const scope(*db_);
    EXPECT_FALSE(parts.personal.collect(*db_, teller_).empty());
    EXPECT_EQ(scope.query_count(), 1);
}

TEST_P(Withdrawal, TheLastAdministratorStays)
{
    db_->write(
        [&](sql::Tx& tx) { accounts::store::grant(tx, teller_, {accounts::Role::administrator}, teller_, now()); });
    EXPECT_EQ(
        privacy::erase_person(program_->privacy(), teller_, teller_, "self"), privacy::Erased::last_administrator);
    db_->write([&](sql::Tx& tx) {
        auto const other = accounts::store::add_person(tx, {.name = "Ander"}, now());
        accounts::store::grant(tx, other, {accounts::Role::administrator}, teller_, now());
    });
    EXPECT_EQ(privacy::erase_person(program_->privacy(), teller_, teller_, "self"), privacy::Erased::yes);
}

INSTANTIATE_TEST_SUITE_P(Engines, Withdrawal, testing::ValuesIn(tests::both_engines), tests::engine_name);

// What was deleted is not in the bytes of the file either.
TEST(PurgeSqlite, LeavesNoWordsInTheFiles)
{
    constexpr sql::Migration tables[] = {
        {"20260101_words", "CREATE TABLE words (id INTEGER PRIMARY KEY, text TEXT) STRICT",
         "CREATE TABLE words (id BIGINT PRIMARY KEY, text TEXT)"}};
    tests::TestDatabase db(tests::Engine::sqlite, tables);
    auto const path = db.options().url.substr(std::string_view("sqlite:").size());
    for (int i = 0; i < 300; ++i)
        db->write([&](sql::Tx& tx) {
            tx.execute("INSERT INTO words (text) VALUES ($1)", std::string(secret) + std::string(40, 'x'));
        });
    auto const bytes = [&] {
        return base::read_file(path) + (std::filesystem::exists(path + "-wal") ? base::read_file(path + "-wal") : "");
    };
    EXPECT_THAT(bytes(), HasSubstr(secret));
    db->write([](sql::Tx& tx) { tx.execute("DELETE FROM words"); });
    sql::purge(*db);
    EXPECT_EQ(bytes().find(secret), std::string::npos);
}
