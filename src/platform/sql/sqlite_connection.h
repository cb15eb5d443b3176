// One SQLite connection with its cached statements.
#pragma once
#include "platform/sql/sql.h"
#include <array>
#include <sqlite3.h>
#include <unordered_map>

namespace sql {

/// Throws the error that a SQLite result code means. `doing` says what was tried.
[[noreturn]] void throw_sqlite(int code, std::string_view message, std::string_view doing);

struct SqliteFile
{
    std::string path;
    std::string vfs; ///< empty: the system's
    std::chrono::milliseconds busy_timeout{5000};
    Durability durability = Durability::full;
};

/// A statement ready to run.
struct SqlitePrepared
{
    struct Finalize
    {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };

    std::unique_ptr<sqlite3_stmt, Finalize> handle;
    std::vector<int> places; ///< places[k]: SQLite's own number of `$k+1`
    bool in_use = false;
};

/// Lends a prepared statement with its values bound; resets it when destroyed.
class SqliteRun
{
public:
    SqliteRun(sqlite3* connection, SqlitePrepared& prepared) : connection_(connection), prepared_(&prepared)
    {
        prepared.in_use = true;
    }
    explicit SqliteRun(sqlite3* connection, std::unique_ptr<SqlitePrepared> own) : SqliteRun(connection, *own)
    {
        own_ = std::move(own);
    }
    ~SqliteRun();
    SqliteRun(SqliteRun&& other) noexcept;
    SqliteRun& operator=(SqliteRun&&) = delete;

    /// Copies the values unless they live until the statement is done.
    void bind(std::span<Param const> params, sqlite3_destructor_type lifetime);
    /// True: stands on a row.
    bool step();
    bool read_only() const { return sqlite3_stmt_readonly(handle()) != 0; }
    sqlite3_stmt* handle() const { return prepared_->handle.get(); }

private:
    sqlite3* connection_;
    SqlitePrepared* prepared_;
    std::unique_ptr<SqlitePrepared> own_;
};

/// The statements around everybody's own.
enum class Control { begin_read, begin_write, savepoint, release, rollback_to, commit };
constexpr std::size_t control_count = 6;

/// Used by one thread at a time.
class SqliteConnection
{
public:
    /// Opens, creating the file, in WAL mode.
    explicit SqliteConnection(SqliteFile const& file);

    /// A statement from the cache, or a fresh one while that is being read.
    SqliteRun prepare(std::string_view text);
    /// Runs a statement that controls the transaction.
    void control(Control what);
    /// Runs any number of statements; for migrations and settings.
    void script(std::string const& text);
    sqlite3* handle() const { return handle_.get(); }
    bool in_transaction() const { return sqlite3_get_autocommit(handle()) == 0; }

private:
    struct Close
    {
        void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
    };
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    using Cache = std::unordered_map<std::string, std::unique_ptr<SqlitePrepared>, Hash, std::equal_to<>>;

    void use_write_ahead_log();
    std::unique_ptr<SqlitePrepared> compile(std::string_view text);
    std::unique_ptr<SqlitePrepared> compile_as_is(std::string_view text);
    SqlitePrepared& remember(std::string_view text, std::unique_ptr<SqlitePrepared> prepared);
    void make_room();

    std::unique_ptr<sqlite3, Close> handle_;
    Cache cache_;
    std::size_t cached_bytes_ = 0; ///< of the texts in it
    std::array<std::unique_ptr<SqlitePrepared>, control_count> controls_;
};

}
