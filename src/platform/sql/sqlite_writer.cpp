// The one writer of a SQLite database.
#include "platform/sql/sqlite_writer.h"

#include "platform/sql/sqlite_cursor.h"
#include <utility>

namespace sql {

namespace {

/// A batch goes on taking closures while they keep coming, but nobody waits long for strangers.
constexpr std::size_t most_in_batch = 1024;
constexpr std::chrono::milliseconds longest_batch{20};
/// After a closure failed, so many batches give each closure a savepoint: failures seldom come alone.
constexpr int careful_batches = 64;

class SqliteTx final : public BackendTx
{
public:
    explicit SqliteTx(SqliteConnection& connection) : BackendTx(Engine::sqlite), connection_(connection) {}

private:
    std::unique_ptr<Cursor> do_query(Statement const& statement, std::span<Param const> params) override
    {
        auto run = connection_.prepare(statement.sqlite());
        run.bind(params, SQLITE_STATIC);
        return std::make_unique<SqliteBuffer>(run);
    }

    std::int64_t do_change(Statement const& statement, std::span<Param const> params) override
    {
        auto run = connection_.prepare(statement.sqlite());
        run.bind(params, SQLITE_STATIC);
        auto const before = sqlite3_total_changes64(connection_.handle());
        if (run.step())
            throw Error(std::string("execute is for statements without rows: ").append(statement.sqlite()));
        return sqlite3_total_changes64(connection_.handle()) == before ? 0 : sqlite3_changes64(connection_.handle());
    }

    SqliteConnection& connection_;
};

/// SQLite opens for reading only what it may not write, and says so no earlier than at the first change.
std::unique_ptr<SqliteConnection> open_for_writing(SqliteFile const& file)
{
    auto connection = std::make_unique<SqliteConnection>(file);
    if (sqlite3_db_readonly(connection->handle(), "main") == 1)
        throw_sqlite(SQLITE_READONLY, "attempt to write a readonly database", "opening " + file.path);
    return connection;
}

/// A deferred key that is still broken would fail the commit of everybody in the batch.
void check_deferred_keys(sqlite3* connection)
{
    int broken = 0;
    int unused = 0;
    sqlite3_db_status(connection, SQLITE_DBSTATUS_DEFERRED_FKS, &broken, &unused, 0);
    if (broken != 0)
        throw ConstraintViolation("SQLite: a deferred foreign key is still broken at the end of the transaction");
}

}

/// Where a thread waits for its answer. Shared with the writer, so that it can wake the thread after letting go of the
/// lock: woken under it, the thread would only run into the lock and sleep again.
struct SqliteWriter::Waiting
{
    std::mutex mutex = {};
    std::condition_variable answered = {};
    bool done = false;
};

struct SqliteWriter::Request
{
    std::function<void(Tx&)> const& closure;
    std::shared_ptr<Waiting> waiting = this_threads_place();
    int statements = 0;
    std::exception_ptr error = nullptr;

    /// The waiting thread destroys this as soon as it sees `done`.
    void answer()
    {
        auto const place = waiting;
        {
            std::lock_guard const lock(place->mutex);
            place->done = true;
        }
        place->answered.notify_one();
    }

    void wait() const
    {
        std::unique_lock lock(waiting->mutex);
        waiting->answered.wait(lock, [&] { return waiting->done; });
        waiting->done = false;
    }

private:
    static std::shared_ptr<Waiting> const& this_threads_place()
    {
        thread_local auto const place = std::make_shared<Waiting>();
        return place;
    }
};

SqliteWriter::SqliteWriter(SqliteFile file)
    : file_(std::move(file)), connection_(open_for_writing(file_)), thread_([this] { loop(); })
{}

SqliteWriter::~SqliteWriter()
{
    {
        std::lock_guard const lock(mutex_);
        stopping_ = true;
    }
    arrived_.notify_one();
    thread_.join();
}

int SqliteWriter::run(std::function<void(Tx&)> const& closure)
{
    Request request{closure};
    {
        std::lock_guard const lock(mutex_);
        queue_.push_back(&request);
        if (queue_.size() == 1)
            arrived_.notify_one();
    }
    request.wait();
    if (request.error)
        std::rethrow_exception(request.error);
    return request.statements;
}

void SqliteWriter::loop()
{
    for (;;)
    {
        std::unique_lock lock(mutex_);
        arrived_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
        if (queue_.empty())
            return;
        lock.unlock();
        process(take());
    }
}

std::vector<SqliteWriter::Request*> SqliteWriter::take()
{
    std::lock_guard const lock(mutex_);
    return std::exchange(queue_, {});
}

void SqliteWriter::process(std::vector<Request*> waiting)
{
    auto const care = careful_ > 0 ? Care::savepoints : Care::none;
    careful_ -= care == Care::savepoints ? 1 : 0;
    if (!begin(waiting))
        return;
    std::vector<Request*> done;
    auto const start = std::chrono::steady_clock::now();
    while (!waiting.empty())
    {
        auto const before = done.size();
        done.insert(done.end(), waiting.begin(), waiting.end());
        if (auto* const failed = run_all(std::span(done).subspan(before), care))
            return start_over(done, *failed, care);
        auto const full = done.size() >= most_in_batch || std::chrono::steady_clock::now() - start > longest_batch;
        waiting = full ? std::vector<Request*>() : take();
    }
    commit(done);
}

bool SqliteWriter::begin(std::vector<Request*> const& waiting)
{
    try
    {
        reopen_if_needed();
        connection_->control(Control::begin_write);
        return true;
    }
    catch (...)
    {
        abandon(waiting, std::current_exception());
        return false;
    }
}

/// The request that the transaction cannot survive, or null.
SqliteWriter::Request* SqliteWriter::run_all(std::span<Request* const> requests, Care care)
{
    for (auto* const request : requests)
    {
        auto const sound = care == Care::savepoints ? run_guarded(*request) : run_one(*request);
        if (!sound)
            return request;
    }
    return nullptr;
}

/// Without savepoints one failure undoes everybody: then all run again, each with its own. With them a transaction is
/// only lost to what ends it whole, such as a full disk.
void SqliteWriter::start_over(std::vector<Request*> const& requests, Request const& failed, Care care)
{
    if (care == Care::savepoints || requests.size() == 1)
        return abandon(requests, failed.error);
    careful_ = careful_batches;
    rollback();
    for (auto* const request : requests)
        request->error = nullptr;
    if (!begin(requests))
        return;
    if (auto* const lost = run_all(requests, Care::savepoints))
        abandon(requests, lost->error);
    else
        commit(requests);
}

/// False when the closure failed; what it did stands in the transaction until that is undone.
bool SqliteWriter::run_one(Request& request)
{
    try
    {
        SqliteTx tx(*connection_);
        tx.run_closure(request.closure);
        check_deferred_keys(connection_->handle());
        request.statements = tx.statements();
        return true;
    }
    catch (...)
    {
        request.error = std::current_exception();
        note(request.error);
        return false;
    }
}

/// A closure that fails undoes what it did itself. False when the transaction was lost, by an error that ends it whole.
bool SqliteWriter::run_guarded(Request& request)
{
    try
    {
        connection_->control(Control::savepoint);
        if (!run_one(request))
            connection_->control(Control::rollback_to);
        connection_->control(Control::release);
    }
    catch (...)
    {
        if (!request.error)
            request.error = std::current_exception();
        note(request.error);
        return false;
    }
    return connection_->in_transaction();
}

void SqliteWriter::commit(std::vector<Request*> const& done)
{
    try
    {
        connection_->control(Control::commit);
    }
    catch (...)
    {
        abandon(done, std::current_exception());
        return;
    }
    for (auto* request : done)
        request->answer();
}

/// Nothing of the batch was kept: all fail, each with its own error if it had one.
/// The reason is a copy, because it may be the error of a request, which is gone once answered.
void SqliteWriter::abandon(std::vector<Request*> const& done, std::exception_ptr reason)
{
    rollback();
    note(reason);
    for (auto* request : done)
    {
        if (!request->error)
            request->error = reason;
        request->answer();
    }
}

void SqliteWriter::rollback()
{
    if (connection_ && connection_->in_transaction())
        sqlite3_exec(connection_->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

/// After a failing disk the next batch starts with a connection that remembers nothing of it.
void SqliteWriter::note(std::exception_ptr const& error)
{
    try
    {
        std::rethrow_exception(error);
    }
    catch (Unavailable const&)
    {
        renew_ = true;
    }
    catch (...)
    {}
}

void SqliteWriter::reopen_if_needed()
{
    if (connection_ && !renew_)
        return;
    connection_.reset();
    connection_ = open_for_writing(file_);
    renew_ = false;
}

}
