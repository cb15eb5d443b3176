// Slugs: the readable part of an address.
#pragma once

#include <string>
#include <string_view>

namespace text {

/// Lower-case ASCII letters, digits and single hyphens, at most 80 characters, cut between words where possible:
/// "Coöperatie De Straße & co" -> "cooperatie-de-strasse-co". Other scripts are romanised. Never empty: a title without
/// any
/// letter or digit gets "x-" and eight hexadecimal digits that depend on the title only.
std::string slug(std::string_view title);

/// Whether a text has the form that `slug` gives.
bool is_slug(std::string_view value);

} // namespace text
