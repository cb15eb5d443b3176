// What the program does by itself every night: a backup, and forgetting what is no longer needed or allowed.
#include "app/nightly.h"

#include "accounts/sign_in.h"
#include "app/kinds.h"
#include "app/ledger.h"
#include "content/content.h"
#include "content/media_files.h"
#include "platform/base/log.h"
#include "platform/media/cache.h"
#include "platform/sql/backup.h"
#include "platform/text/date.h"

#include <algorithm>

namespace app {

namespace {

namespace fs = std::filesystem;

void remove_oldest(fs::path const& folder)
{
    std::vector<fs::path> backups;
    for (auto const& entry : fs::directory_iterator(folder))
        if (entry.path().filename().string().starts_with("nightly-") && entry.path().extension() == ".kracht")
            backups.push_back(entry.path());
    std::ranges::sort(backups, std::greater<>());
    for (std::size_t i = nightly_backups_kept; i < backups.size(); ++i)
        fs::remove(backups[i]);
}

}

void make_nightly_backup(Nightly const& nightly)
{
    fs::create_directories(nightly.backups);
    auto const target = nightly.backups / ("nightly-" + text::iso(text::local_date(nightly.clock.now())) + ".kracht");
    auto unfinished = target;
    unfinished += ".new";
    fs::remove(unfinished);
    sql::backup(nightly.db, unfinished);
    fs::rename(unfinished, target);
    copy_ledger(nightly.db, nightly.backups);
    remove_oldest(nightly.backups);
}

void retire_entries(Nightly const& nightly)
{
    auto const retired = nightly.db.write(
        [&](sql::Tx& tx) { return content::store::retire(tx, kinds(), nightly.clock.now()); });
    if (retired > 0)
        base::log().info("{} entries are shown no longer: their time has passed", retired);
}

void sweep_media(Nightly const& nightly)
{
    media::Cache(nightly.media).sweep(content::store::served_hashes(nightly.db));
}

std::vector<jobs::Handler> nightly_handlers(Nightly const& nightly)
{
    std::vector<jobs::Handler> handlers;
    handlers.push_back(
        {.kind = "nightly_backup",
         .run = [&nightly](jobs::Job const&) { make_nightly_backup(nightly); },
         .lease = std::chrono::hours(2)});
    handlers.push_back({.kind = "forget_sessions", .run = [&nightly](jobs::Job const&) {
                            nightly.db.write([&](sql::Tx& tx) { accounts::forget_expired(tx, nightly.clock.now()); });
                        }});
    handlers.push_back({.kind = "retire_entries", .run = [&nightly](jobs::Job const&) { retire_entries(nightly); }});
    handlers.push_back({.kind = "sweep_media", .run = [&nightly](jobs::Job const&) { sweep_media(nightly); }});
    return handlers;
}

std::vector<jobs::Recurring> nightly_schedule()
{
    return {
        {.name = "retire_entries", .when = jobs::Daily{.hour = 0, .minute = 0}, .job = {.kind = "retire_entries"}},
        {.name = "sweep_media", .when = jobs::Daily{.hour = 0, .minute = 10}, .job = {.kind = "sweep_media"}},
        {.name = "nightly_backup", .when = jobs::Daily{.hour = 3, .minute = 10}, .job = {.kind = "nightly_backup"}},
        {.name = "forget_sessions", .when = jobs::Daily{.hour = 3, .minute = 40}, .job = {.kind = "forget_sessions"}},
    };
}

}
