// Small helpers on header and address bytes: percent-decoding, ASCII case, trimming, splitting. Internal to http.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace http {

enum class Plus : std::uint8_t {
    literal, ///< in paths and cookies
    space,   ///< in forms and queries
};

/// Decodes %XX. Absent for a "%" without two hexadecimal digits, and when the result is not UTF-8 or has U+0000.
std::optional<std::string> percent_decode(std::string_view text, Plus plus);

/// Compares ASCII letters without regard to case, as header names are.
bool equal_ignoring_case(std::string_view left, std::string_view right);

std::string lower_case(std::string_view text);

/// Without spaces and tabs at both ends.
std::string_view trim(std::string_view text);

/// Calls `each` with every trimmed, non-empty element of a list header.
void for_each_element(std::string_view list, char separator, std::function<void(std::string_view)> const& each);

/// The decimal number that is the whole text; absent for anything else and on overflow.
std::optional<std::uint64_t> whole_number(std::string_view text);

/// Whether the text may stand in a header value: no control characters, so that no header can be smuggled in.
bool valid_header_value(std::string_view text);

/// The value of a parameter of a structured header, without its quotation marks: `parameter("form-data; name=\"a\"",
/// "name")` is "a". Absent when it is not there or malformed.
std::optional<std::string> parameter(std::string_view header, std::string_view name);

} // namespace http
