// SQLite and PostgreSQL behind one small interface: reads on a Session, writes in a closure, one snapshot a request.
#pragma once
#include "platform/sql/error.h"
#include "platform/sql/options.h"
#include "platform/sql/rows.h"
#include "platform/sql/value.h"
#include <array>
#include <functional>
#include <memory>
#include <span>
#include <type_traits>

namespace sql {

/// What stores take: something to read from. A Database reads committed data, a Tx also what it wrote itself.
class Session
{
public:
    /// Runs a statement; `$1..$n` are the arguments in order, each used at least once, or Error.
    template <class... Args>
    Rows query(Statement const& statement, Args const&... args)
    {
        return query_list(statement, std::array<Param, sizeof...(Args)>{Param(args)...});
    }

    /// The same for a composed statement, whose number of parameters is known at run time only.
    Rows query_list(Statement const& statement, std::span<Param const> params) { return Rows(run(statement, params)); }

    /// First column of the first row; empty without rows or when it is NULL.
    template <class T, class... Args>
    std::optional<T> value(Statement const& statement, Args const&... args)
    {
        static_assert(!std::is_same_v<T, std::string_view>, "the text would not outlive the call: ask for std::string");
        for (auto const& row : query(statement, args...))
            return row.template get<std::optional<T>>(0);
        return std::nullopt;
    }

protected:
    ~Session() = default;

private:
    virtual std::unique_ptr<Cursor> run(Statement const& statement, std::span<Param const> params) = 0;
};

/// A write in progress; exists only inside a closure. After any error it is lost: the closure cannot catch and go on
/// (use ON CONFLICT instead), on both engines alike.
class Tx : public Session
{
public:
    /// Runs a statement that returns no rows; answers how many rows it changed.
    template <class... Args>
    std::int64_t execute(Statement const& statement, Args const&... args)
    {
        return execute_list(statement, std::array<Param, sizeof...(Args)>{Param(args)...});
    }
    std::int64_t execute_list(Statement const& statement, std::span<Param const> params)
    {
        return change(statement, params);
    }
    Engine engine() const { return engine_; }

protected:
    explicit Tx(Engine engine) : engine_(engine) {}
    ~Tx() = default;

private:
    virtual std::int64_t change(Statement const& statement, std::span<Param const> params) = 0;

    Engine engine_;
};

/// Migrations and backups: see migrate.h and backup.h.
class Maintenance;

/// A database, safe to use from all threads. Outside a RequestScope a read leases a connection until its Rows are gone.
class Database : public Session
{
public:
    /// Opens (on SQLite: creates) the database. Throws Unavailable, or Error for a url it does not know.
    static std::unique_ptr<Database> open(Options const& options);
    virtual ~Database() = default;

    /// Runs the closure, T(Tx&), in one serializable transaction and answers its result once the commit is durable.
    /// An exception of the closure rolls it back and comes out here. The closure may run on another thread and more
    /// than once: it has no outside effects, uses only its tx (using the Database throws Error), does no slow work.
    /// Ends the thread's read snapshot; no Rows may be open (throws Error). Also throws Busy or Unavailable.
    template <class F>
    auto write(F&& closure, Isolation isolation = Isolation::serializable) -> std::invoke_result_t<F&, Tx&>
    {
        using Result = std::invoke_result_t<F&, Tx&>;
        static_assert(!std::is_same_v<Result, Rows>, "rows do not outlive the transaction");
        if constexpr (std::is_void_v<Result>)
        {
            commit([&](Tx& tx) { closure(tx); }, isolation);
        }
        else
        {
            std::optional<Result> result;
            commit([&](Tx& tx) { result.emplace(closure(tx)); }, isolation);
            return std::move(*result);
        }
    }

    virtual Engine engine() const = 0;
    virtual Maintenance& maintenance() = 0;

private:
    virtual void commit(std::function<void(Tx&)> const& closure, Isolation isolation) = 0;
};

/// One request's reads on this thread: all see the same snapshot, taken at the first read, on one leased connection,
/// until destroyed or until write(). Counts statements, those of its writes included. Not nested (throws Error).
class RequestScope
{
public:
    explicit RequestScope(Database& database);
    ~RequestScope();
    RequestScope(RequestScope const&) = delete;
    RequestScope& operator=(RequestScope const&) = delete;

    int query_count() const;

    struct State;

private:
    std::unique_ptr<State> state_;
};

}
