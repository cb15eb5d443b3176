// One look at an address of the site, as a visitor's browser would.
#pragma once
#include "platform/base/time.h"

#include <map>
#include <optional>
#include <string>

namespace app {

struct SiteAnswer
{
    enum class Trouble {
        none,
        unreachable, ///< no answer within the time, or no such name: nothing is known
        certificate, ///< reached, but its certificate is not to be trusted
    };

    Trouble trouble = Trouble::none;
    std::string why = {}; ///< in curl's words
    int status = 0;
    std::map<std::string, std::string, std::less<>> headers = {}; ///< names in lower case
    std::string body = {};                                        ///< its first 64 KiB
    std::optional<base::Time> certificate_until = {};
};

/// A GET that follows no redirect and takes five seconds at most.
SiteAnswer probe(std::string const& url);

}
