// Commands on the database: migrate, backup, restore, check.
#include "app/commands.h"
#include "app/data_folder.h"
#include "app/database.h"
#include "app/kinds.h"
#include "app/ledger.h"
#include "content/content.h"
#include "platform/base/error.h"
#include "platform/sql/backup.h"
#include "platform/text/collate.h"

#include <iostream>

namespace app {

namespace {

DataLock need_lock(Config const& config)
{
    auto lock = DataLock::take(config.data);
    if (!lock)
        throw base::Error("another kracht process works in " + config.data.string() + "; stop it first");
    return std::move(*lock);
}

// Whether the lists are in the order of this machine's ICU.
std::vector<std::string> check_order(sql::Database& db)
{
    auto const stored = content::store::stored_collation(db);
    if (stored.empty() || stored == text::collation_version())
        return {};
    return {
        "lists are ordered by ICU " + stored + ", this program has " + text::collation_version()
        + ": serving once mends it"};
}

// Stored entries against today's descriptions of their kinds.
std::vector<std::string> check_entries(sql::Database& db)
{
    std::vector<std::string> findings;
    auto const vocabulary = content::store::vocabulary(db);
    for (auto const* const kind : kinds().all())
        for (auto const& stored : content::store::all(db, *kind))
            for (auto const& problem : content::check(*kind, stored.draft, vocabulary))
                findings.push_back(
                    stored.draft.kind + "/" + stored.draft.slug + "." + std::string(text::code(stored.draft.language))
                    + ": " + problem.field + ": " + problem.message);
    return findings;
}

int report(std::vector<std::string> const& findings)
{
    for (auto const& finding : findings)
        std::cout << finding << '\n';
    std::cout << (findings.empty() ? "sound: nothing to report\n" : std::to_string(findings.size()) + " finding(s)\n");
    return findings.empty() ? 0 : 1;
}

}

int migrate(Config const& config)
{
    auto const lock = need_lock(config);
    auto const db = open_database(config, Schema::bring_up_to_date);
    std::cout << "the schema is up to date\n";
    return 0;
}

int backup(Config const& config, std::filesystem::path const& target)
{
    auto const db = open_database(config, Schema::as_it_is);
    sql::backup(*db, target);
    std::cout << "wrote and verified " << target.string() << " (" << std::filesystem::file_size(target) << " bytes)\n";
    return 0;
}

int restore(Config const& config, std::filesystem::path const& source)
{
    auto const lock = need_lock(config);
    gather_ledger(config, source);
    sql::restore(database_options(config), source, all_migrations());
    auto const db = open_database(config, Schema::bring_up_to_date);
    std::cout << "restored " << source.string() << "; the database holds changes up to number "
              << content::store::generation(*db) << '\n';
    auto const applied = carry_out_ledger(config, *db);
    if (applied.entries + applied.persons > 0)
        std::cout << "taken away again, as the ledger says: " << applied.entries << " entries and " << applied.persons
                  << " accounts\n";
    return report(sql::integrity_check(*db));
}

int check(Config const& config)
{
    auto const db = open_database(config, Schema::must_be_current);
    auto findings = sql::integrity_check(*db);
    for (auto const& more : {check_order(*db), check_entries(*db)})
        findings.insert(findings.end(), more.begin(), more.end());
    return report(findings);
}

}
