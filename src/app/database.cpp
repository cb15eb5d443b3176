// Opening the database with the schema this program needs.
#include "app/database.h"

#include "accounts/accounts.h"
#include "contact/contact.h"
#include "content/content.h"
#include "desk/desk.h"
#include "editing/editing.h"
#include "notices/notices.h"
#include "platform/base/error.h"
#include "platform/base/log.h"
#include "platform/jobs/jobs.h"
#include "platform/media/store.h"
#include "privacy/privacy.h"
#include "review/review.h"

namespace app {

std::vector<sql::Migration> all_migrations()
{
    std::vector<sql::Migration> all;
    for (auto const slice :
         {jobs::migrations(), accounts::migrations(), media::migrations(), content::migrations(), editing::migrations(),
          review::migrations(), notices::migrations(), contact::migrations(), privacy::migrations(),
          desk::migrations()})
        all.insert(all.end(), slice.begin(), slice.end());
    return all;
}

sql::Options database_options(Config const& config)
{
    sql::Options options;
    options.url = config.database;
    return options;
}

void migrate_database(Config const& config, sql::Database& db)
{
    base::SystemClock const clock;
    auto const migrated = sql::migrate(db, all_migrations(), {.clock = clock, .backup_folder = config.data / "backup"});
    if (migrated.snapshot)
        base::log().info("the database was copied to {} before migrating", migrated.snapshot->string());
}

namespace {

void refuse_absent(Config const& config)
{
    constexpr std::string_view sqlite = "sqlite:";
    if (config.database.starts_with(sqlite) && !std::filesystem::exists(config.database.substr(sqlite.size())))
        throw base::Error(
            "there is no database " + config.database.substr(sqlite.size())
            + "; is --data or --database right? `kracht migrate` makes a new one");
}

}

std::unique_ptr<sql::Database> open_database(Config const& config, Schema schema)
{
    if (schema != Schema::bring_up_to_date)
        refuse_absent(config);
    auto db = sql::Database::open(database_options(config));
    if (schema == Schema::bring_up_to_date)
    {
        migrate_database(config, *db);
        return db;
    }
    if (schema == Schema::as_it_is)
        return db;
    auto const pending = sql::pending_migrations(*db, all_migrations());
    if (!pending.empty())
        throw base::Error(
            "the database lacks " + std::to_string(pending.size()) + " migration(s), the first is " + pending.front()
            + "; run `kracht migrate` first");
    return db;
}

}
