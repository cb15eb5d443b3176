// Tests of what the program does by itself at night, and of following changes by others.
#include "app/nightly.h"

#include "app/database.h"
#include "app/kinds.h"
#include "app/refresher.h"
#include "content/media_files.h"
#include "platform/media/cache.h"
#include "platform/media/prepare.h"
#include "platform/sql/backup.h"
#include "platform/text/date.h"
#include "tests/support/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;

class Night : public testing::TestWithParam<tests::Engine>
{
protected:
    Night() : db_(GetParam(), app::all_migrations()), nightly_{db_, clock_, db_.folder() / "backup"} {}

    std::vector<std::string> backups() const
    {
        std::vector<std::string> names;
        for (auto const& entry : std::filesystem::directory_iterator(nightly_.backups))
            names.push_back(entry.path().filename());
        std::ranges::sort(names);
        return names;
    }

    tests::TestDatabase db_;
    base::ManualClock clock_{base::Time(1'790'000'000s)};
    app::Nightly nightly_;
};

}

TEST_P(Night, KeepsTheNewestBackupsOnly)
{
    for (int day = 0; day < app::nightly_backups_kept + 3; ++day)
    {
        app::make_nightly_backup(nightly_);
        clock_.advance(24h);
    }
    auto const kept = backups();
    EXPECT_EQ(kept.size(), static_cast<std::size_t>(app::nightly_backups_kept));
    EXPECT_THAT(kept.back(), testing::StartsWith("nightly-2026-"));
}

TEST_P(Night, ASecondBackupOfADayReplacesTheFirst)
{
    app::make_nightly_backup(nightly_);
    app::make_nightly_backup(nightly_);
    EXPECT_EQ(backups().size(), 1U);
}

TEST_P(Night, TheQueueRunsTheNightsWork)
{
    jobs::Queue queue(db_, clock_);
    auto const handlers = app::nightly_handlers(nightly_);
    auto const schedule = app::nightly_schedule();
    jobs::run_schedule(queue, schedule);
    clock_.advance(25h);
    jobs::run_schedule(queue, schedule);
    int done = 0;
    while (jobs::run_one(queue, handlers))
        ++done;
    EXPECT_EQ(done, 4);
    EXPECT_EQ(backups().size(), 1U);
    EXPECT_TRUE(queue.dead().empty());
}

TEST_P(Night, AFileThatWasWithdrawnLeavesTheDisk)
{
    nightly_.media = db_.folder() / "media";
    auto const save = [&](content::Status status, boost::json::object consent = {}) {
        content::Draft item;
        item.kind = "media";
        item.slug = "kaart";
        item.title = "Kaart";
        item.status = status;
        item.fields = std::move(consent);
        item.fields["form"] = "document";
        item.fields["file"] = "kaart.pdf";
        db_->write([&](sql::Tx& tx) {
            content::Vocabulary const words;
            content::store::SaveContext const context{words, app::kinds(), accounts::import_person, clock_.now()};
            content::store::save(tx, *app::kinds().find("media"), item, context);
        });
    };
    auto const hash = media::hash("kaart");
    media::store::put_bytes(*db_, hash, "kaart");
    db_->write([&](sql::Tx& tx) {
        media::store::save(tx, {"kaart.pdf", hash, {}, {{"", "kaart.pdf", hash, "application/pdf", 5, 0, 0}}});
    });
    save(content::Status::published);
    auto const file = media::Cache(nightly_.media).file(*db_, hash, 5).value();
    app::sweep_media(nightly_);
    EXPECT_TRUE(std::filesystem::exists(file));

    auto const today = text::iso(text::local_date(clock_.now()));
    save(content::Status::published, {{"consent_until", today}});
    auto const served = [&] { return content::store::served_file(*db_, hash.substr(0, 16), "kaart.pdf")->published; };
    EXPECT_TRUE(served());
    clock_.advance(24h);
    app::retire_entries(nightly_);
    EXPECT_FALSE(served()) << "who can be seen in it agreed until yesterday";
    app::sweep_media(nightly_);
    EXPECT_FALSE(std::filesystem::exists(file));

    save(content::Status::published);
    EXPECT_TRUE(media::Cache(nightly_.media).file(*db_, hash, 5));
    save(content::Status::draft);
    app::sweep_media(nightly_);
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST_P(Night, TheRefresherSeesAChangeByAnotherProcess)
{
    content::Context context(db_, app::kinds());
    EXPECT_TRUE(context.snapshot()->empty());
    app::Refresher const refresher(context, 5ms);
    auto const other = sql::Database::open(db_.options());
    content::Vocabulary const words{{}, {}, {{"geld", "Geld", "Money"}}, {}};
    other->write([&](sql::Tx& tx) { content::store::save_vocabulary(tx, words, clock_.now()); });
    for (int i = 0; i < 2000 && !context.snapshot()->vocabulary.theme("geld"); ++i)
        std::this_thread::sleep_for(5ms);
    EXPECT_TRUE(context.snapshot()->vocabulary.theme("geld"));
    EXPECT_FALSE(context.snapshot()->empty());
}

INSTANTIATE_TEST_SUITE_P(Engines, Night, testing::ValuesIn(tests::both_engines), tests::engine_name);
