// Sorting and comparing text the way readers of a language expect.
#pragma once

#include "platform/text/language.h"

#include <string>
#include <string_view>

namespace text {

/// Bytes that, compared as bytes, sort the way a reader of the language expects: case and accents count last, and
/// numbers by value ("Wijk 2" before "Wijk 10"). Contains no byte 0. Stored beside sortable text; only keys of the same
/// `collation_version()` may be compared.
std::string sort_key(Language language, std::string_view value);

/// Changes whenever stored sort keys must be made again: with ICU's version or with our own settings.
std::string collation_version();

/// For finding, not for showing: lower case, no diacritics, ligatures and width variants written out
/// ("Coöperatie" -> "cooperatie", "Straße" -> "strasse", "ĳs" -> "ijs").
std::string fold(std::string_view value);

} // namespace text
