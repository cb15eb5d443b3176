// The one writer of a SQLite database: a thread that commits what many callers ask for together.
#pragma once
#include "platform/sql/backend.h"
#include "platform/sql/sqlite_connection.h"
#include <condition_variable>
#include <exception>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

namespace sql {

/// Group commit: closures that wait at the same moment share one transaction and one sync of the disk. When one of them
/// fails, all run again with a savepoint each, so that it fails alone. A caller is answered only after COMMIT returned;
/// measured 10x one commit each.
class SqliteWriter
{
public:
    /// Opens the database, or throws.
    explicit SqliteWriter(SqliteFile file);
    /// Finishes what is queued.
    ~SqliteWriter();
    SqliteWriter(SqliteWriter const&) = delete;
    SqliteWriter& operator=(SqliteWriter const&) = delete;

    /// Runs the closure on the writer's thread; answers how many statements it ran, or throws.
    int run(std::function<void(Tx&)> const& closure);

private:
    struct Waiting;
    struct Request;
    enum class Care { none, savepoints };

    void loop();
    std::vector<Request*> take();
    void process(std::vector<Request*> waiting);
    bool begin(std::vector<Request*> const& waiting);
    Request* run_all(std::span<Request* const> requests, Care care);
    void start_over(std::vector<Request*> const& requests, Request const& failed, Care care);
    bool run_one(Request& request);
    bool run_guarded(Request& request);
    void commit(std::vector<Request*> const& done);
    void abandon(std::vector<Request*> const& done, std::exception_ptr reason);
    void rollback();
    void reopen_if_needed();
    void note(std::exception_ptr const& error);

    SqliteFile file_;
    std::unique_ptr<SqliteConnection> connection_; ///< of the writer's thread; null when it cannot be opened
    bool renew_ = false;                           ///< the disk failed: open it afresh
    int careful_ = 0;                              ///< how many batches to come use savepoints
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::vector<Request*> queue_;
    bool stopping_ = false;
    std::thread thread_;
};

}
