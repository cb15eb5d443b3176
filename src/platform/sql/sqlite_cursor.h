// Results of SQLite: read while they are shown, or taken whole.
#pragma once
#include "platform/sql/backend.h"
#include "platform/sql/sqlite_connection.h"
#include <variant>

namespace sql {

/// Steps through a statement as rows are asked for. Keeps the connection leased.
class SqliteCursor final : public Cursor
{
public:
    /// Takes the first step, so that errors come out of the query.
    SqliteCursor(std::shared_ptr<Reader> reader, SqliteRun run);

    bool next() override;
    int columns() const override { return sqlite3_column_count(run_.handle()); }
    bool is_null(int column) const override { return sqlite3_column_type(run_.handle(), column) == SQLITE_NULL; }
    std::int64_t integer(int column) const override;
    double real(int column) const override;
    bool boolean(int column) const override;
    std::string_view text(int column) const override;
    std::string blob(int column) const override;

private:
    OpenRows open_;
    std::shared_ptr<Reader> reader_;
    SqliteRun run_;
    bool more_;
    bool first_ = true;
};

/// All rows in memory: in a transaction, where the statement must be complete and later writes must not show up in it.
class SqliteBuffer final : public Cursor
{
public:
    explicit SqliteBuffer(SqliteRun& run);

    bool next() override { return ++row_ * columns_ < values_.size(); }
    int columns() const override { return static_cast<int>(columns_); }
    bool is_null(int column) const override { return std::holds_alternative<std::monostate>(at(column)); }
    std::int64_t integer(int column) const override;
    double real(int column) const override;
    bool boolean(int column) const override;
    std::string_view text(int column) const override;
    std::string blob(int column) const override;

private:
    using Value = std::variant<std::monostate, std::int64_t, double, std::string, Blob>;

    static Value take(sqlite3_stmt* statement, int column);
    Value const& at(int column) const { return values_[row_ * columns_ + static_cast<std::size_t>(column)]; }
    template <class T>
    T const& as(int column) const;

    std::size_t columns_;
    std::vector<Value> values_;
    std::size_t row_ = static_cast<std::size_t>(-1);
};

}
