// Line ends of form values: browsers send "\r\n", everything inside Kracht uses "\n". Internal to http.
#pragma once

#include <string>

namespace http {

/// Turns "\r\n" and a lone "\r" into "\n".
std::string unix_line_ends(std::string text);

} // namespace http
