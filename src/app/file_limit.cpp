// Raises the limit of open files: a login or a service starts with 1024, which idle connections alone would use up.
#include "app/file_limit.h"

#include <algorithm>
#include <sys/resource.h>

namespace app {

namespace {

constexpr std::size_t assumed = 1024;
constexpr std::size_t kept_free = 256; // database readers with their logs, files of an import, uploads, proxies

}

std::size_t raise_file_limit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return assumed;
    auto const before = limit.rlim_cur;
    limit.rlim_cur = limit.rlim_max;
    if (::setrlimit(RLIMIT_NOFILE, &limit) != 0) // a service may be forbidden to; then it counts with what it has
        limit.rlim_cur = before;
    return limit.rlim_cur;
}

std::size_t connections_within(std::size_t files, std::size_t wanted)
{
    auto const free = files > 2 * kept_free ? files - kept_free : std::max<std::size_t>(files / 2, 1);
    return std::min(wanted, free);
}

}
