// What both engines share: whose turn it is on this thread, request snapshots, and the rules of a closure.
#pragma once
#include "platform/sql/sql.h"
#include <exception>

namespace sql {

/// A leased connection that reads; given back when the last owner lets go.
class Reader
{
public:
    virtual ~Reader() = default;
    virtual std::unique_ptr<Cursor> read(Statement const& statement, std::span<Param const> params) = 0;
};

struct RequestScope::State
{
    Database& database;
    std::shared_ptr<Reader> reader = nullptr; ///< holds the snapshot once something was read
    int queries = 0;
};

/// What this thread is doing with databases. Needed because a snapshot belongs to a request, and a request to a thread.
struct ThreadState
{
    bool writing = false; ///< inside a write closure
    RequestScope::State* scope = nullptr;
    int open_rows = 0;                   ///< results of Database reads not yet destroyed
    Database const* reader_of = nullptr; ///< whom `reader` belongs to
    std::weak_ptr<Reader> reader;        ///< of the open rows outside a scope: a nested read must not wait for a second
};

ThreadState& this_thread();

/// Counts a result as open as long as it lives.
class OpenRows
{
public:
    OpenRows() : state_(this_thread()) { ++state_.open_rows; }
    ~OpenRows() { --state_.open_rows; }
    OpenRows(OpenRows const&) = delete;
    OpenRows& operator=(OpenRows const&) = delete;

private:
    ThreadState& state_;
};

/// Marks the calling thread as being inside a closure.
class Writing
{
public:
    Writing() { this_thread().writing = true; }
    ~Writing() { this_thread().writing = false; }
    Writing(Writing const&) = delete;
    Writing& operator=(Writing const&) = delete;
};

/// A transaction that is lost after its first error, on both engines alike.
class BackendTx : public Tx
{
public:
    using Tx::Tx;
    virtual ~BackendTx() = default;

    /// Runs the closure; throws what it threw, or the error it swallowed.
    void run_closure(std::function<void(Tx&)> const& closure);
    bool failed() const { return failure_ != nullptr; }
    int statements() const { return statements_; }

private:
    std::unique_ptr<Cursor> run(Statement const& statement, std::span<Param const> params) final;
    std::int64_t change(Statement const& statement, std::span<Param const> params) final;
    virtual std::unique_ptr<Cursor> do_query(Statement const& statement, std::span<Param const> params) = 0;
    virtual std::int64_t do_change(Statement const& statement, std::span<Param const> params) = 0;
    template <class F>
    auto guarded(F const& step);

    std::exception_ptr failure_;
    int statements_ = 0;
};

/// The common part of both databases.
class Backend : public Database
{
public:
    std::unique_ptr<Cursor> run(Statement const& statement, std::span<Param const> params) final;
    void commit(std::function<void(Tx&)> const& closure, Isolation isolation) final;

private:
    virtual std::shared_ptr<Reader> open_snapshot() = 0;
    virtual std::unique_ptr<Cursor> read_once(Statement const& statement, std::span<Param const> params) = 0;
    /// Answers how many statements the closure ran.
    virtual int do_commit(std::function<void(Tx&)> const& closure, Isolation isolation) = 0;
};

std::unique_ptr<Database> open_sqlite(Options const& options);
std::unique_ptr<Database> open_postgres(Options const& options);

}
