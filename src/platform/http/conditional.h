// Conditional requests (RFC 9110, 13), ranges (14) and the choice of an encoding (12.5.3). Internal to http.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace http {

/// What is known of the stored representation.
struct Validators
{
    std::string_view etag = {}; ///< with quotation marks
    std::optional<std::chrono::sys_seconds> modified = {};
};

/// The headers of a GET or HEAD that ask for less than the whole; empty when not sent.
struct Conditions
{
    std::string_view if_match = {};
    std::string_view if_none_match = {};
    std::string_view if_modified_since = {};
    std::string_view if_range = {};
    std::string_view range = {};
};

enum class Verdict : std::uint8_t {
    send,
    not_modified, ///< 304
    failed,       ///< 412
};

Verdict judge(Conditions const& conditions, Validators const& validators);

enum class Portion : std::uint8_t {
    whole,         ///< 200: no range asked, or one that is ignored (several ranges, another unit, malformed)
    part,          ///< 206
    unsatisfiable, ///< 416
};

struct Range
{
    Portion portion = Portion::whole;
    std::uint64_t first = 0;
    std::uint64_t length = 0;
};

/// The part of `size` bytes that is asked for, If-Range considered.
Range choose_range(Conditions const& conditions, Validators const& validators, std::uint64_t size);

/// What is sent of `size` bytes: status 200, 206, 304, 412 or 416, and the part that goes with 200 and 206.
struct Selection
{
    int status = 200;
    std::uint64_t first = 0;
    std::uint64_t length = 0;
    std::uint64_t size = 0;
};

Selection select(Conditions const& conditions, Validators const& validators, std::uint64_t size);

/// The value of Content-Range; empty when the answer has none.
std::string content_range(Selection const& selection);

enum class Encoding : std::uint8_t {
    identity,
    gzip,
    brotli,
};

/// The best encoding an Accept-Encoding header allows: brotli, else gzip, else identity.
Encoding choose_encoding(std::string_view accept_encoding);

/// The Content-Encoding value: "br", "gzip" or "".
std::string_view name(Encoding encoding);

} // namespace http
