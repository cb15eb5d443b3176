// Checks on text that comes from outside.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace text {

/// Whether the bytes are well-formed UTF-8 (Unicode 15, table 3-7: no overlong forms, no surrogates) without U+0000.
/// All input must pass this before anything else looks at it.
bool valid_utf8_text(std::string_view bytes);

/// How many code points a valid UTF-8 text has: the unit of every length limit that people see.
std::size_t code_points(std::string_view value);

/// The text itself, or its beginning and "…", with at most `limit` (>= 1) code points, cut between words if possible.
std::string shorten(std::string_view value, std::size_t limit);

} // namespace text
