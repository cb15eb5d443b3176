// PostgreSQL's side of migrations, backups and checks.
#include "platform/sql/postgres_connection.h"
#include "platform/sql/postgres_database.h"
#include "platform/sql/postgres_schema.h"
#include "platform/sql/postgres_tools.h"

#include <fmt/format.h>

namespace sql {

namespace {

/// Any number that no other program on the same database takes: the bytes of "kracht".
constexpr std::int64_t migration_lock = 0x6b7261636874;

constexpr char const* create_record = "CREATE TABLE IF NOT EXISTS migration ("
                                      "name TEXT PRIMARY KEY, checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)";

constexpr char const* broken_sql = R"(
    SELECT 'index ' || indexrelid::regclass::text || ' is not valid: REINDEX it' FROM pg_index WHERE NOT indisvalid
    UNION ALL
    SELECT 'constraint ' || conname || ' was never checked: VALIDATE it' FROM pg_constraint WHERE NOT convalidated
    UNION ALL
    SELECT 'the server found ' || checksum_failures || ' broken pages on its disk' FROM pg_stat_database
    WHERE datname = current_database() AND checksum_failures > 0)";

/// A connection that may write and takes its time, as migrations do.
std::unique_ptr<PostgresConnection> patient_connection(Options options)
{
    options.statement_timeout = std::chrono::hours(1);
    options.busy_timeout = std::chrono::minutes(10);
    auto connection = std::make_unique<PostgresConnection>(options);
    connection->script("SET default_transaction_read_only = off");
    return connection;
}

/// Held by a session of its own: PostgreSQL lets go of it when that ends, however it ends.
class AdvisoryLock final : public Maintenance::Lock
{
public:
    explicit AdvisoryLock(Options const& options) : connection_(patient_connection(options))
    {
        Param const key[] = {migration_lock};
        connection_->run("SELECT pg_advisory_lock($1)", key);
    }

private:
    std::unique_ptr<PostgresConnection> connection_;
};

class PostgresMaintenance final : public Maintenance
{
public:
    PostgresMaintenance(Options options, Session& session) : options_(std::move(options)), session_(session) {}

    std::unique_ptr<Lock> lock() override { return std::make_unique<AdvisoryLock>(options_); }

    bool empty() override
    {
        return !session_.value<int>("SELECT 1 FROM pg_tables WHERE schemaname = current_schema() "
                                    "AND tablename <> 'migration' LIMIT 1");
    }

    std::vector<MigrationRecord> applied() override
    {
        std::vector<MigrationRecord> records;
        if (!session_.value<int>(
                "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'migration'"))
            return records;
        for (auto const& row : session_.query("SELECT name, checksum FROM migration ORDER BY name"))
            records.push_back({row.get<std::string>(0), row.get<std::string>(1)});
        return records;
    }

    bool apply(Migration const& migration, MigrationRecord const& record, base::Time now) override
    {
        auto const connection = patient_connection(options_);
        connection->script("BEGIN");
        connection->script(create_record);
        Param const values[] = {record.name, record.checksum, now};
        auto const result = connection->run(
            "INSERT INTO migration (name, checksum, applied_at) VALUES ($1, $2, $3) "
            "ON CONFLICT (name) DO NOTHING",
            values);
        auto const fresh = std::string_view(PQcmdTuples(result.get())) == "1";
        if (fresh)
            connection->script(std::string(migration.postgres));
        connection->script("COMMIT");
        return fresh;
    }

    /// It has no folder of its own: the caller names one.
    std::filesystem::path backup_folder() const override { return {}; }
    std::string backup_extension() const override { return "dump"; }
    void backup(std::filesystem::path const& target) override { postgres_dump(options_.url, target); }

    std::vector<std::string> integrity_check() override
    {
        std::vector<std::string> findings;
        for (auto const& row : session_.query(broken_sql))
            findings.push_back(row.get<std::string>(0));
        return findings;
    }

    void purge() override { patient_connection(options_)->script("VACUUM"); }

    Schema schema() override { return postgres_schema(session_); }

private:
    Options options_;
    Session& session_;
};

}

std::unique_ptr<Maintenance> postgres_maintenance(Options const& options, Session& session)
{
    return std::make_unique<PostgresMaintenance>(options, session);
}

}
