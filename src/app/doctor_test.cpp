// Tests of the checks of doctor: what is a finding, what is fine, and what nobody can see.
#include "accounts/people.h"
#include "app/database.h"
#include "app/doctor.h"
#include "app/watched_mailer.h"
#include "platform/base/file.h"
#include "tests/support/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

namespace {

namespace fs = std::filesystem;
using desk::Depth;
using desk::Finding;
using desk::State;
using testing::HasSubstr;

class Deaf final : public mail::Mailer
{
public:
    explicit Deaf(bool const& works) : works_(works) {}
    void send(mail::Message const&) override
    {
        if (!works_)
            throw mail::TryLater("421 too busy");
    }

private:
    bool const& works_;
};

class Doctor : public testing::TestWithParam<tests::Engine>
{
protected:
    Doctor() : db_(GetParam(), app::all_migrations()), config_(config()) {}

    app::Config config(std::map<std::string, std::string> flags = {})
    {
        flags["data"] = db_.folder().string();
        return app::load_config({flags, [](auto const&) { return std::nullopt; }});
    }

    std::vector<Finding> look(Depth depth = Depth::page)
    {
        return app::examine({config_, *db_, clock_, text::Language::nl, show_}, depth);
    }

    // What was found of one thing; a finding that was not looked for is an empty one.
    Finding about(std::string_view what, Depth depth = Depth::page)
    {
        for (auto& finding : look(depth))
            if (finding.what == what)
                return finding;
        return {State::unknown, {}, {}, {}};
    }

    void write(fs::path const& name, std::string const& bytes, fs::perms perms = fs::perms::owner_read)
    {
        auto const path = db_.folder() / name;
        fs::create_directories(path.parent_path());
        base::write_file(path, bytes);
        fs::permissions(path, perms);
    }

    void dead_job()
    {
        db_->write([&](sql::Tx& tx) {
            tx.execute(
                "INSERT INTO job (kind, payload, state, run_at, attempts, error, died_at) "
                "VALUES ('proef', '{}', 'dead', $1, 10, 'stuk', $2)",
                clock_.now(), clock_.now());
        });
    }

    tests::TestDatabase db_;
    base::ManualClock clock_{std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now())};
    app::Config config_;
    content::Demonstration show_ = content::Demonstration::on;
};

}

TEST_P(Doctor, WantsABackupOfLastNight)
{
    EXPECT_EQ(about("Reservekopie").state, State::finding);
    write("backup/nightly-2026-11-22.kracht", "iets");
    EXPECT_EQ(about("Reservekopie").state, State::fine);
    clock_.advance(std::chrono::hours(48));
    EXPECT_EQ(about("Reservekopie").state, State::finding);
    clock_.advance(-std::chrono::hours(48));
    write("backup/nightly-2026-11-22.kracht", "");
    EXPECT_EQ(about("Reservekopie").state, State::finding);
}

TEST_P(Doctor, LooksWhoElseCanReadTheData)
{
    fs::permissions(db_.folder(), fs::perms::owner_all);
    write("secret.key", std::string(32, 'x'));
    EXPECT_EQ(about("Rechten van bestanden").state, State::fine);
    fs::permissions(db_.folder() / "secret.key", fs::perms::owner_read | fs::perms::others_read);
    auto const found = about("Rechten van bestanden");
    EXPECT_EQ(found.state, State::finding);
    EXPECT_THAT(found.how, HasSubstr("secret.key"));
    EXPECT_THAT(found.todo, HasSubstr("chmod"));
}

TEST_P(Doctor, CountsWhatFailed)
{
    EXPECT_EQ(about("Taken").state, State::fine);
    dead_job();
    EXPECT_EQ(about("Taken").state, State::finding);
    EXPECT_THAT(about("Taken").how, HasSubstr("1 taak"));
}

TEST_P(Doctor, WantsASecondStepOfWhoNeedsIt)
{
    constexpr std::string_view steps = "Tweede stap bij het inloggen";
    auto const add = [&](std::string const& name, accounts::Role role) {
        return db_->write([&](sql::Tx& tx) {
            auto const id = accounts::store::add_person(tx, {.name = name}, clock_.now());
            accounts::store::grant(tx, id, {role, {}}, accounts::import_person, clock_.now());
            return id;
        });
    };
    add("deelnemer", accounts::Role::participant);
    EXPECT_EQ(about(steps).state, State::fine);
    auto const editor = add("redacteur", accounts::Role::editor);
    EXPECT_THAT(about(steps).how, HasSubstr("van 1"));
    EXPECT_EQ(about(steps, Depth::glance).state, State::finding);
    db_->write([&](sql::Tx& tx) { tx.execute("UPDATE person SET disabled_at = 1 WHERE id = $1", editor); });
    EXPECT_EQ(about(steps).state, State::fine);
}

TEST_P(Doctor, RemembersHowMailWent)
{
    EXPECT_EQ(about("Mail").state, State::finding) << "no mail server";
    config_ = config({{"mail-url", "smtp://mail.example.org:587"}, {"mail-from", "post@example.org"}});
    EXPECT_EQ(about("Mail").state, State::fine);
    bool works = false;
    app::WatchedMailer mailer(std::make_unique<Deaf>(works), *db_, clock_);
    EXPECT_THROW(mailer.send({}), mail::TryLater);
    EXPECT_THAT(about("Mail").how, HasSubstr("421 too busy"));
    EXPECT_EQ(about("Mail").state, State::finding);
    clock_.advance(std::chrono::minutes(1));
    works = true;
    mailer.send({});
    EXPECT_EQ(about("Mail").state, State::fine);
}

TEST_P(Doctor, TakesARealSiteMoreSeriously)
{
    config_ = config({{"mail-outbox", "on"}});
    EXPECT_EQ(about("Mail").state, State::fine);
    EXPECT_EQ(about("Website").state, State::unknown);
    config_ = config({{"mail-outbox", "public"}, {"listen", "0.0.0.0:8080"}});
    EXPECT_EQ(about("Mail").state, State::finding) << "others can read it";
    config_ = config({{"mail-outbox", "on"}});
    show_ = content::Demonstration::off;
    EXPECT_EQ(about("Mail").state, State::finding);
    EXPECT_EQ(about("Website").state, State::finding);
}

TEST_P(Doctor, NotBeingAbleToLookIsNoFinding)
{
    // No machine has this address (RFC 5737), and nothing listens on this port of ours.
    config_ = config({{"base-url", "http://127.0.0.1:1"}, {"security-contact", "veilig@example.org"}});
    EXPECT_EQ(about("Website").state, State::unknown);
    EXPECT_TRUE(about("Beveiliging van pagina's").what.empty());
    EXPECT_EQ(about("Terugzetten oefenen").state, State::unknown);
}

TEST_P(Doctor, SaysWhenTheClockRanAhead)
{
    EXPECT_NE(about("Klok").state, State::finding);
    db_->write([&](sql::Tx& tx) {
        tx.execute(
            "INSERT INTO change_log (at, action) VALUES ($1, 'vocabulary')", clock_.now() + std::chrono::hours(2));
    });
    EXPECT_EQ(about("Klok").state, State::finding);
}

TEST_P(Doctor, ReadsTheWholeDatabaseOnlyWhenAsked)
{
    EXPECT_TRUE(about("Database").what.empty());
    EXPECT_EQ(about("Database", Depth::thorough).state, State::fine);
    EXPECT_EQ(about("Versie van de database").state, State::fine);
}

TEST_P(Doctor, GoesOnWhenATableIsMissing)
{
    db_->write([&](sql::Tx& tx) { tx.execute("DROP TABLE passkey"); });
    EXPECT_EQ(about("Database").state, State::finding);
    EXPECT_EQ(about("Ruimte op de schijf").state, State::fine);
}

INSTANTIATE_TEST_SUITE_P(Engines, Doctor, testing::ValuesIn(tests::both_engines), tests::engine_name);
