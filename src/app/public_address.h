// How the site is reached: from mails and letters, which are made without a request, and by whom at all.
#pragma once
#include "app/settings.h"

#include <string>
#include <string_view>

namespace app {

/// The setting base-url; without it, how one reaches the program on this machine.
std::string public_address(Config const& config);

/// "https://kracht.example:8443" -> "kracht.example", "http://[::1]:8080" -> "[::1]".
std::string host_of(std::string_view base_url);
/// Whether the name or address is of this machine to itself: localhost, 127.0.0.0/8 or ::1.
bool is_loopback(std::string_view host);

/// The same of the host of an address: "http://localhost:8080", as http::Request::base_url() says it.
bool leads_to_this_machine(std::string_view base_url);

/// Whether, as far as the settings say, nobody on another machine reaches the site: it listens to this one only, no
/// proxy stands before it, and it is announced under no other name.
bool only_this_machine(Config const& config);

}
