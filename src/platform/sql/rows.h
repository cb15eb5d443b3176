// What comes out of a statement: rows, read once from first to last.
#pragma once
#include "platform/sql/column.h"
#include <iterator>
#include <memory>

namespace sql {

/// The row that Rows stands on; valid until the next one.
class Row
{
public:
    explicit Row(Cursor const& cursor) : cursor_(&cursor) {}

    /// The value of a column, counted from 0. T: integers, double, bool, std::string, std::string_view (valid until the
    /// next row), Blob, base::Id, base::Time, or std::optional of these for a column that may be NULL.
    /// Throws Error for NULL without optional, another type, a number out of range, or no such column.
    template <class T>
    T get(int column) const
    {
        if constexpr (Column<T>::nullable)
            require_column(column);
        else
            require_value(column);
        return Column<T>::read(*cursor_, column);
    }

private:
    void require_column(int column) const;
    void require_value(int column) const;

    Cursor const* cursor_;
};

/// A result: `for (auto const& row : session.query(...))`. Stays on the thread that asked and ends before the Session
/// it came from, the RequestScope or the write closure.
class Rows
{
public:
    explicit Rows(std::unique_ptr<Cursor> cursor) : cursor_(std::move(cursor)), row_(*cursor_) {}

    class Iterator
    {
    public:
        using value_type = Row;
        using difference_type = std::ptrdiff_t;

        explicit Iterator(Rows& rows) : rows_(&rows) {}
        Row const& operator*() const { return rows_->row_; }
        Iterator& operator++()
        {
            rows_->valid_ = rows_->cursor_->next();
            return *this;
        }
        void operator++(int) { ++*this; }
        bool operator==(std::default_sentinel_t) const { return !rows_->valid_; }

    private:
        Rows* rows_;
    };

    /// Moves to the first row; call once.
    Iterator begin()
    {
        valid_ = cursor_->next();
        return Iterator(*this);
    }
    std::default_sentinel_t end() const { return {}; }

private:
    std::unique_ptr<Cursor> cursor_;
    Row row_;
    bool valid_ = false;
};

}
