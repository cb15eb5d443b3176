// A row of a route table: method, path in both languages, access, handler. Tables are data; read routes.cpp first.
#pragma once

#include "platform/http/method.h"
#include "platform/http/person.h"
#include "platform/http/request.h"
#include "platform/http/response.h"

#include <array>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <stdexcept>
#include <string_view>

namespace http {

/// The same page in Dutch and in English: `{"/projecten/{slug}", "/en/projects/{slug}"}`. A segment is either a word or
/// a hole; a last segment `{name...}` takes the rest of the path. The language of a request is that of its path.
struct Paths
{
    std::string_view nl;
    std::string_view en;

    constexpr Paths(std::string_view dutch, std::string_view english) : nl(dutch), en(english) {}
    /// One path that has no language, such as "/health/live" or "/api/v1/...".
    static constexpr Paths neutral(std::string_view path) { return Paths(path, {}); }
};

/// What a state-changing row takes as body.
enum class Accepts : std::uint8_t {
    form,   ///< urlencoded, or multipart without files
    upload, ///< also multipart with files, which stream to disk
    bytes,  ///< any type, given as Request::body()
};

/// Where a state-changing request may come from.
enum class Origin : std::uint8_t {
    ours, ///< the forgery rule: only our own pages
    any,  ///< for programs (one-click unsubscribe, LRS): such a request is never anybody's, cookies are not looked at
};

/// The body a row takes. Sizes in bytes.
struct Body
{
    Accepts accepts = Accepts::form;
    std::size_t limit = 1024 * 1024;           ///< of the whole body; over it: 413
    std::size_t file_limit = 10 * 1024 * 1024; ///< of one file
    std::size_t files = 10;
    Origin origin = Origin::ours;
};

/// The names of the query parameters a row reads. Only these reach the handler and the cache key.
class QueryNames
{
public:
    static constexpr std::size_t limit = 16;

    constexpr QueryNames() = default;
    constexpr QueryNames(std::initializer_list<std::string_view> names)
        : QueryNames(std::span(names.begin(), names.size()))
    {}
    /// For rows made at run time. Throws std::length_error for more than `limit`; the texts must outlive the router.
    constexpr explicit QueryNames(std::span<std::string_view const> names)
    {
        if (names.size() > limit)
            throw std::length_error("a route declares too many query parameters");
        for (auto const name : names)
            names_[count_++] = name;
    }
    constexpr std::span<std::string_view const> names() const { return std::span(names_).first(count_); }

private:
    std::array<std::string_view, limit> names_{};
    std::size_t count_ = 0;
};

/// One row. Method, paths, access and handler are mandatory: a row without access does not compile.
template <class Slice>
struct Route
{
    using Handler = Response (*)(Slice&, Request const&);

    constexpr Route(
        Method row_method, Paths row_paths, Access row_access, Handler row_handler, QueryNames row_query = {},
        Body row_body = {})
        : method(row_method),
          paths(row_paths),
          access(row_access),
          handler(row_handler),
          query(row_query),
          body(row_body)
    {}

    Method method;
    Paths paths;
    Access access;
    Handler handler;
    QueryNames query;
    Body body;
};

} // namespace http
