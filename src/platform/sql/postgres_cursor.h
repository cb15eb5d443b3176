// A complete result of PostgreSQL.
#pragma once
#include "platform/sql/backend.h"
#include "platform/sql/postgres_connection.h"
#include <optional>

namespace sql {

class PostgresCursor : public Cursor
{
public:
    explicit PostgresCursor(PostgresResult result) : result_(std::move(result)) {}

    bool next() override { return ++row_ < PQntuples(result_.get()); }
    int columns() const override { return PQnfields(result_.get()); }
    bool is_null(int column) const override { return PQgetisnull(result_.get(), row_, column) != 0; }
    std::int64_t integer(int column) const override;
    double real(int column) const override;
    bool boolean(int column) const override;
    std::string_view text(int column) const override;
    std::string blob(int column) const override;

private:
    std::string_view raw(int column) const;

    PostgresResult result_;
    int row_ = -1;
};

/// A result of reading through the Database, counted as open like those of SQLite, so that the engines behave alike.
class PostgresReadCursor final : public PostgresCursor
{
public:
    using PostgresCursor::PostgresCursor;

private:
    OpenRows open_;
};

}
