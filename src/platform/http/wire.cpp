// Status lines, header blocks, dates and the fixed security headers.
#include "platform/http/wire.h"

#include "platform/http/bytes.h"

#include <array>
#include <cstdio>
#include <stdexcept>

namespace http {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array<std::pair<int, std::string_view>, 33> reasons{
    {{100, "Continue"},
     {200, "OK"},
     {201, "Created"},
     {202, "Accepted"},
     {204, "No Content"},
     {206, "Partial Content"},
     {301, "Moved Permanently"},
     {302, "Found"},
     {303, "See Other"},
     {304, "Not Modified"},
     {307, "Temporary Redirect"},
     {308, "Permanent Redirect"},
     {400, "Bad Request"},
     {401, "Unauthorized"},
     {403, "Forbidden"},
     {404, "Not Found"},
     {405, "Method Not Allowed"},
     {408, "Request Timeout"},
     {409, "Conflict"},
     {410, "Gone"},
     {411, "Length Required"},
     {412, "Precondition Failed"},
     {413, "Content Too Large"},
     {414, "URI Too Long"},
     {415, "Unsupported Media Type"},
     {416, "Range Not Satisfiable"},
     {417, "Expectation Failed"},
     {421, "Misdirected Request"},
     {422, "Unprocessable Content"},
     {429, "Too Many Requests"},
     {431, "Request Header Fields Too Large"},
     {500, "Internal Server Error"},
     {503, "Service Unavailable"}}};

constexpr std::array<char const*, 7> weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<char const*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

// Everything comes from ourselves, nothing may be inlined, nobody may frame us.
constexpr std::array<Pair, 8> fixed_headers{{
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
     "media-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; "
     "base-uri 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "same-origin"},
    {"X-Frame-Options", "DENY"},
    {"Permissions-Policy",
     "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(self), "
     "geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"X-Permitted-Cross-Domain-Policies", "none"},
}};

} // namespace

std::string_view reason(int status)
{
    for (auto const& [code, text] : reasons)
    {
        if (code == status)
            return text;
    }
    return "Status";
}

Head::Head(int status)
{
    text_.reserve(512);
    text_.append("HTTP/1.1 ").append(std::to_string(status)).append(" ").append(reason(status)).append("\r\n");
}

Head& Head::add(std::string_view name, std::string_view value)
{
    if (!valid_header_value(value))
        throw std::logic_error("control characters in header " + std::string(name));
    text_.append(name).append(": ").append(value).append("\r\n");
    return *this;
}

Head& Head::length(std::uint64_t bytes)
{
    text_.append("Content-Length: ").append(std::to_string(bytes)).append("\r\n");
    return *this;
}

std::string write_date(std::chrono::sys_seconds time)
{
    auto const day = std::chrono::floor<std::chrono::days>(time);
    std::chrono::year_month_day const date(day);
    std::chrono::hh_mm_ss const clock(time - day);
    std::array<char, 64> text{};
    auto const length = std::snprintf(
        text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT",
        weekdays[std::chrono::weekday(day).c_encoding()], static_cast<unsigned>(date.day()),
        months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
        static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
        static_cast<int>(clock.seconds().count()));
    return {text.data(), static_cast<std::size_t>(length)};
}

std::optional<std::chrono::sys_seconds> read_date(std::string_view text)
{
    // "Sun, 06 Nov 1994 08:49:37 GMT": every field has its fixed place.
    if (text.size() != 29 || !text.ends_with(" GMT"))
        return std::nullopt;
    auto const number = [text](std::size_t at, std::size_t digits) {
        auto const value = whole_number(text.substr(at, digits));
        return value ? static_cast<int>(*value) : -1;
    };
    unsigned month = 1;
    while (month <= months.size() && text.substr(8, 3) != months[month - 1])
        ++month;
    std::chrono::year_month_day const date(
        std::chrono::year(number(12, 4)), std::chrono::month(month),
        std::chrono::day(static_cast<unsigned>(number(5, 2))));
    auto const hour = number(17, 2);
    auto const minute = number(20, 2);
    auto const second = number(23, 2);
    auto const valid = date.ok() && number(12, 4) >= 0 && hour >= 0 && hour < 24 && minute >= 0 && minute < 60
        && second >= 0 && second <= 60;
    if (!valid)
        return std::nullopt;
    return std::chrono::sys_days(date) + std::chrono::hours(hour) + std::chrono::minutes(minute)
        + std::chrono::seconds(second);
}

std::span<Pair const> security_headers()
{
    return fixed_headers;
}

} // namespace http
