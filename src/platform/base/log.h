// The program's log: one line an event on standard error, no personal data.
#pragma once
#include <spdlog/spdlog.h>

namespace base {

/// The logger of the whole program. Never log names, addresses, search words or IP addresses.
spdlog::logger& log();

}
