// One PostgreSQL connection with its prepared statements.
#pragma once
#include "platform/sql/sql.h"
#include <libpq-fe.h>
#include <unordered_map>

namespace sql {

struct PostgresClear
{
    void operator()(PGresult* result) const { PQclear(result); }
};
using PostgresResult = std::unique_ptr<PGresult, PostgresClear>;

/// Used by one thread at a time.
class PostgresConnection
{
public:
    /// Connects, or throws Unavailable.
    explicit PostgresConnection(Options const& options);

    /// Runs one statement, prepared once per connection. The result is complete.
    PostgresResult run(std::string_view statement, std::span<Param const> params);
    /// Runs any number of statements without values; answers the result of the last.
    PostgresResult script(std::string const& text);

    /// The connection is of no more use.
    bool dead() const { return dead_ || PQstatus(handle_.get()) == CONNECTION_BAD; }
    bool in_transaction() const { return PQtransactionStatus(handle_.get()) != PQTRANS_IDLE; }
    /// Since forget_conflict(), a statement failed in a way that a second run of the transaction may mend.
    bool conflict() const { return conflict_; }
    void forget_conflict() { conflict_ = false; }

private:
    struct Finish
    {
        void operator()(PGconn* connection) const { PQfinish(connection); }
    };
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    struct Prepared
    {
        std::string name;
        int parameters = 0;
        std::vector<Oid> types;
    };
    using Cache = std::unordered_map<std::string, Prepared, Hash, std::equal_to<>>;

    Prepared const& prepare(std::string_view statement, std::span<Param const> params);
    Prepared const& prepare_new(std::string_view statement, std::vector<Oid> types);
    PostgresResult execute(Prepared const& prepared, std::string_view statement, std::span<Param const> params);
    PostgresResult checked(PGresult* result, std::string_view doing);
    [[noreturn]] void fail(PGresult const* result, std::string_view doing);

    std::unique_ptr<PGconn, Finish> handle_;
    Cache cache_;
    std::size_t cached_bytes_ = 0; ///< of the texts in it
    std::uint64_t prepared_count_ = 0;
    bool dead_ = false;
    bool conflict_ = false;
};

}
