// A value as a control shows it.
#pragma once
#include "content/content.h"

#include <boost/json/value.hpp>

#include <string>
#include <vector>

namespace editing {

// `value` may be null: the field holds nothing.

/// In one line: text, a whole number, or "true".
std::string text_of(boost::json::value const* value);
/// The same as people write it: dates with the day first.
std::string shown(content::Field const& field, boost::json::value const* value);
/// Of a list, each on a line of its own.
std::string lines_of(content::Field const& field, boost::json::value const* value);
/// Of a list each; of one value that one, unless it is empty.
std::vector<std::string> texts_of(boost::json::value const* value);

/// Whether one chooses from what is there.
bool has_options(content::Field const& field);

}
