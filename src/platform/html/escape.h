// How values are made safe for the place they are written to; inside platform/html only.
#pragma once

#include <string>
#include <string_view>

namespace html::detail {

// & < > and what parsers would change: CR becomes a reference, U+0000 becomes U+FFFD. Between double quotes, " too.
void escape_text(std::string& bytes, std::string_view value);
void escape_attribute(std::string& bytes, std::string_view value);

// Everything but letters, digits and "-._~" as %XX.
void escape_url(std::string& bytes, std::string_view value);

}
