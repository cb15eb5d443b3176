// What both engines share.
#include "platform/sql/backend.h"

namespace sql {

ThreadState& this_thread()
{
    thread_local ThreadState state;
    return state;
}

template <class F>
auto BackendTx::guarded(F const& step)
{
    if (failure_)
        throw Error("the transaction has failed already; nothing more can be done in it");
    ++statements_;
    try
    {
        return step();
    }
    catch (...)
    {
        failure_ = std::current_exception();
        throw;
    }
}

std::unique_ptr<Cursor> BackendTx::run(Statement const& statement, std::span<Param const> params)
{
    return guarded([&] { return do_query(statement, params); });
}

std::int64_t BackendTx::change(Statement const& statement, std::span<Param const> params)
{
    return guarded([&] { return do_change(statement, params); });
}

void BackendTx::run_closure(std::function<void(Tx&)> const& closure)
{
    Writing const writing;
    closure(*this);
    if (failure_)
        std::rethrow_exception(failure_);
}

std::unique_ptr<Cursor> Backend::run(Statement const& statement, std::span<Param const> params)
{
    auto& thread = this_thread();
    if (thread.writing)
        throw Error("a write closure reads through its tx, not through the database");
    auto* const scope = thread.scope;
    if (!scope || &scope->database != this)
        return read_once(statement, params);
    ++scope->queries;
    if (!scope->reader)
        scope->reader = open_snapshot();
    return scope->reader->read(statement, params);
}

void Backend::commit(std::function<void(Tx&)> const& closure, Isolation isolation)
{
    auto& thread = this_thread();
    if (thread.writing)
        throw Error("a write closure may not write through the database: use its tx");
    if (thread.open_rows > 0)
        throw Error("rows are still being read on this thread: finish with them before writing");
    auto* const scope = thread.scope && &thread.scope->database == this ? thread.scope : nullptr;
    if (scope)
        scope->reader.reset();
    auto const statements = do_commit(closure, isolation);
    if (scope)
        scope->queries += statements;
}

RequestScope::RequestScope(Database& database)
{
    auto& thread = this_thread();
    if (thread.scope || thread.writing)
        throw Error("a request scope may not be opened inside another, nor inside a write closure");
    state_ = std::make_unique<State>(State{database});
    thread.scope = state_.get();
}

RequestScope::~RequestScope()
{
    this_thread().scope = nullptr;
}

int RequestScope::query_count() const
{
    return state_->queries;
}

std::unique_ptr<Database> Database::open(Options const& options)
{
    auto const& url = options.url;
    if (url.starts_with("sqlite:"))
        return open_sqlite(options);
    if (url.starts_with("postgresql://") || url.starts_with("postgres://"))
        return open_postgres(options);
    throw Error("the database is given as sqlite:PATH or postgresql://USER@HOST/NAME");
}

}
