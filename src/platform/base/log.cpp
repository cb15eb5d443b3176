// The program's log: one line an event on standard error, no personal data.
#include "platform/base/log.h"

#include <spdlog/sinks/stdout_sinks.h>

namespace base {

spdlog::logger& log()
{
    static auto const logger = [] {
        auto made = spdlog::stderr_logger_mt("kracht");
        made->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
        return made;
    }();
    return *logger;
}

}
