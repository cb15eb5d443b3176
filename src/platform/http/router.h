// The router: finds the row for a path, or says which methods the path does take.
#pragma once

#include "platform/http/route.h"
#include "platform/text/language.h"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace http {

/// A row as the router keeps it, free of its slice's type.
struct Row
{
    std::size_t number; ///< place in Router::rows()
    Method method;
    Paths paths;
    Access access;
    QueryNames query;
    Body body;
    std::function<Response(Request const&)> handler;
};

/// What the router found for a path.
struct Match
{
    Row const* row = nullptr; ///< null: no row takes this method here
    text::Language language = text::Language::nl;
    std::vector<NameValue> values = {}; ///< the holes' values, decoded
    std::vector<Method> allowed = {};   ///< filled when row is null; empty as well: 404, else 405
};

class Router
{
public:
    Router();
    ~Router();
    Router(Router const&) = delete;
    Router& operator=(Router const&) = delete;

    /// Adds a slice's table. The slice and the texts in the rows must outlive the router.
    /// Throws std::logic_error for a malformed path, a method no row may have, or a path that is already taken.
    template <class Slice>
    void add(Slice& slice, std::span<Route<Slice> const> rows)
    {
        for (auto const& row : rows)
        {
            add_row(
                {rows_.size(), row.method, row.paths, row.access, row.query, row.body,
                 [&slice, handler = row.handler](Request const& request) { return handler(slice, request); }});
        }
    }

    /// Looks up a decoded path, given as its segments. HEAD is looked up as GET.
    Match match(Method method, std::span<std::string const> segments) const;

    /// All rows in the order added: for the generated reference and the test that walks every route.
    std::span<std::unique_ptr<Row const> const> rows() const { return rows_; }

private:
    struct Node;

    void add_row(Row row);
    void add_path(Row const& row, std::string_view path, text::Language language);

    std::vector<std::unique_ptr<Row const>> rows_;
    std::unique_ptr<Node> root_;
};

/// The language of a path that no row takes: English below /en, else Dutch.
text::Language language_of(std::string_view path);

} // namespace http
