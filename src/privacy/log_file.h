// Lines of the audit log as files. Private to the slice.
#pragma once
#include "privacy/store.h"

#include <string>
#include <vector>

namespace privacy {

/// RFC 4180. A value that a spreadsheet would take for a formula gets an apostrophe before it.
std::string log_csv(std::vector<store::LogLine> const& lines);
std::string log_json(std::vector<store::LogLine> const& lines);

}
