// The engine's side of migrations, backups and checks.
#pragma once
#include "platform/sql/migrate.h"
#include <filesystem>

namespace sql {

/// One migration as it is recorded.
struct MigrationRecord
{
    std::string name;
    std::string checksum; ///< SHA-256 of the engine's text, hexadecimal
};

/// Throws Error when one of them is not known, or was changed since.
void check_applied(std::span<MigrationRecord const> applied, std::span<Migration const> known, Engine engine);

class Maintenance
{
public:
    /// Held while migrating, so that one process does it; let go when destroyed.
    class Lock
    {
    public:
        virtual ~Lock() = default;
    };

    virtual ~Maintenance() = default;

    virtual std::unique_ptr<Lock> lock() = 0;
    /// Does any table exist?
    virtual bool empty() = 0;
    /// What was applied, in order of name; none when no migration was ever run.
    virtual std::vector<MigrationRecord> applied() = 0;
    /// Runs and records one migration in one transaction, unless another process just did (answers false).
    virtual bool apply(Migration const& migration, MigrationRecord const& record, base::Time now) = 0;
    virtual std::filesystem::path backup_folder() const = 0;
    virtual std::string backup_extension() const = 0;
    virtual void backup(std::filesystem::path const& target) = 0;
    virtual std::vector<std::string> integrity_check() = 0;
    /// Leaves nothing in the files of what was deleted; see purge.h.
    virtual void purge() = 0;
    virtual Schema schema() = 0;
};

}
