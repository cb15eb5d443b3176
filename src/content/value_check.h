// Checks one value by its type; what `check` asks of every field and of every part of a record.
#pragma once
#include "content/kind.h"
#include "content/vocabulary.h"

#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace content {

/// One line of text: UTF-8, no control characters, no line breaks, at most `most` bytes. Absent: nothing is wrong.
std::optional<std::string> line_fault(std::string_view text, std::size_t most);

/// Markdown: UTF-8, no control characters but line breaks and tabs, at most `most` bytes, not too complex to show.
std::optional<std::string> prose_fault(std::string_view text, std::size_t most);

/// What is wrong with a single value of a field that is no record, and what is allowed. Absent: nothing.
std::optional<std::string> value_fault(
    Field const& field, boost::json::value const& value, Vocabulary const& vocabulary);

}
