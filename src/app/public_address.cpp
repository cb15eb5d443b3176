// How the site is reached, as the settings say.
#include "app/public_address.h"

#include <algorithm>

namespace app {

std::string public_address(Config const& config)
{
    return config.base_url.empty() ? "http://localhost:" + std::to_string(config.listen.port) : config.base_url;
}

std::string host_of(std::string_view base_url)
{
    auto const authority = base_url.substr(base_url.find("://") + 3);
    auto const end = authority.starts_with('[') ? authority.find(']') + 1 : authority.find_first_of(":/");
    return std::string(authority.substr(0, end));
}

bool is_loopback(std::string_view host)
{
    // A name may begin with digits too: 127.0.0.1.example is another machine.
    return host == "localhost" || host == "::1" || host == "[::1]"
        || (host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string_view::npos);
}

bool leads_to_this_machine(std::string_view base_url)
{
    return base_url.find("://") != std::string_view::npos && is_loopback(host_of(base_url));
}

bool only_this_machine(Config const& config)
{
    // Who trusts a proxy has one, and a proxy is there for others.
    return is_loopback(config.listen.host) && config.trusted_proxies.empty()
        && (config.base_url.empty() || is_loopback(host_of(config.base_url)))
        && std::ranges::all_of(config.host_names, is_loopback);
}

}
