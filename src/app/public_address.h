// How the site is reached from mails and letters, which are made without a request.
#pragma once
#include "app/settings.h"

namespace app {

/// The setting base-url; without it, how one reaches the program on this machine.
inline std::string public_address(Config const& config)
{
    return config.base_url.empty() ? "http://localhost:" + std::to_string(config.listen.port) : config.base_url;
}

}
