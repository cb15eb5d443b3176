// What the program does by itself every night: a backup, and forgetting what is no longer needed or allowed.
#pragma once
#include "platform/jobs/workers.h"

#include <filesystem>
#include <vector>

namespace app {

/// Backups kept by the nightly job; older ones are removed after a new one has succeeded.
inline constexpr int nightly_backups_kept = 7;

struct Nightly
{
    sql::Database& db;
    base::Clock const& clock;
    std::filesystem::path backups;    ///< folder
    std::filesystem::path media = {}; ///< folder of the cache of files
};

/// The handlers and the schedule of the night's work. `nightly` must outlive the workers.
std::vector<jobs::Handler> nightly_handlers(Nightly const& nightly);
std::vector<jobs::Recurring> nightly_schedule();

/// Writes BACKUPS/nightly-DATE.kracht and removes the oldest beyond those kept. Harmless to repeat on one day.
void make_nightly_backup(Nightly const& nightly);

/// Takes entries out of sight of which the last day to be shown has passed, such as stories of which the consent ended.
/// Planned for midnight; a program that did not run then does it when it starts.
void retire_entries(Nightly const& nightly);

/// Removes files from the cache that no published item has: withdrawn is gone, from the disk as well.
void sweep_media(Nightly const& nightly);

}
