// Texts on the wire: status lines, header blocks, dates. Internal to http; a page about security shows the headers.
#pragma once

#include "platform/http/form.h"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace http {

/// The reason phrase: "Not Found"; "Status" for a number nobody registered.
std::string_view reason(int status);

/// The begin of an answer: status line, headers. The connection adds Date, Connection and the empty line.
class Head
{
public:
    explicit Head(int status);

    /// Throws std::logic_error for a value with control characters.
    Head& add(std::string_view name, std::string_view value);
    Head& length(std::uint64_t bytes);
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

/// IMF-fixdate (RFC 9110, 5.6.7): "Sun, 06 Nov 1994 08:49:37 GMT".
std::string write_date(std::chrono::sys_seconds time);
/// Reads an IMF-fixdate. The two obsolete forms count as absent: ignoring a condition is always safe.
std::optional<std::chrono::sys_seconds> read_date(std::string_view text);

/// The security headers of every answer that a handler made, as internet.nl and WCAG-EM audits test them.
std::span<std::pair<std::string_view, std::string_view> const> security_headers();
/// Only sent when visitors come by https: elsewhere browsers ignore it.
inline constexpr std::string_view strict_transport = "max-age=31536000; includeSubDomains";

} // namespace http
