// The ledger of erasures and withdrawals when a backup is put back, and from another machine.
#include "app/ledger.h"

#include "app/commands.h"
#include "app/data_folder.h"
#include "app/database.h"
#include "app/kinds.h"
#include "app/personal_parts.h"
#include "content/media_files.h"
#include "platform/base/error.h"
#include "platform/base/file.h"
#include "platform/media/cache.h"
#include "platform/sql/maintenance.h"
#include "platform/sql/purge.h"

#include <algorithm>
#include <iostream>

namespace app {

namespace {

namespace fs = std::filesystem;
using privacy::LedgerLine;

// A database from before the ledger has none.
bool has_ledger(sql::Database& db)
{
    auto const applied = db.maintenance().applied();
    return std::ranges::find(applied, "20261122_content_ledger", &sql::MigrationRecord::name) != applied.end();
}

bool is_there(Config const& config)
{
    constexpr std::string_view sqlite = "sqlite:";
    return !config.database.starts_with(sqlite) || fs::exists(config.database.substr(sqlite.size()));
}

std::vector<LedgerLine> lines_of_database(Config const& config)
{
    if (!is_there(config))
        return {};
    auto const db = sql::Database::open(database_options(config));
    return has_ledger(*db) ? content::store::ledger(*db) : std::vector<LedgerLine>();
}

template <class Read>
void gather(privacy::Ledger& ledger, std::string const& where, Read const& read)
{
    std::vector<LedgerLine> lines;
    try
    {
        lines = read();
    }
    catch (std::exception const& error)
    {
        std::cerr << "kracht: what " << where
                  << " knows of erasures cannot be read, the rest is carried out: " << error.what() << '\n';
    }
    ledger.add(lines);
}

}

fs::path ledger_path(Config const& config)
{
    return config.data / "ledger";
}

fs::path ledger_beside(fs::path const& backups)
{
    return backups / "ledger";
}

void gather_ledger(Config const& config, fs::path const& backup)
{
    privacy::Ledger ledger(ledger_path(config));
    auto const beside = ledger_beside(fs::absolute(backup).parent_path());
    gather(ledger, beside.string(), [&] { return privacy::Ledger(beside).read(); });
    gather(ledger, "the present database", [&] { return lines_of_database(config); });
}

privacy::Applied carry_out_ledger(Config const& config, sql::Database& db)
{
    privacy::Ledger ledger(ledger_path(config));
    auto const lines = ledger.read();
    auto const parts = personal_parts();
    auto const now = base::SystemClock().now();
    auto const applied = db.write([&](sql::Tx& tx) { return privacy::apply(tx, lines, {parts, kinds(), now}); });
    ledger.add(content::store::ledger(db));
    if (applied.entries + applied.persons > 0)
    {
        sql::purge(db);
        std::error_code ignored;
        fs::remove_all(config.data / "search", ignored); // made anew when it serves
    }
    media::Cache(config.data / "media").sweep(content::store::served_hashes(db));
    return applied;
}

void copy_ledger(sql::Database& db, fs::path const& backups)
{
    auto const path = ledger_beside(backups);
    auto const lines = privacy::merge(privacy::Ledger(path).read(), content::store::ledger(db));
    if (!lines.empty())
        base::write_file(path, privacy::ledger_text(lines));
}

int apply_ledger(Config const& config, fs::path const& file)
{
    if (!fs::exists(file))
        throw base::Error("there is no ledger " + file.string());
    auto const lock = DataLock::take(config.data);
    if (!lock)
        throw base::Error("another kracht process works in " + config.data.string() + "; stop it first");
    auto const lines = privacy::Ledger(file).read();
    privacy::Ledger(ledger_path(config)).add(lines);
    auto const db = open_database(config, Schema::must_be_current);
    auto const applied = carry_out_ledger(config, *db);
    std::cout << lines.size() << " lines read; taken away: " << applied.entries << " entries and " << applied.persons
              << " accounts\n";
    return 0;
}

}
