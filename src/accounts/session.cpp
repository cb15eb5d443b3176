// What a browser is told of its session, and how a device is named.
#include "accounts/session.h"

#include "text/accounts.h"

#include <array>

namespace accounts {

namespace {

namespace words = text::accounts;

struct Name
{
    std::string_view mark;
    std::string_view name;
};

// The first that fits counts: browsers call themselves by the names of those they descend from.
constexpr std::array browsers{
    Name{"SamsungBrowser/", "Samsung Internet"},
    Name{"Edg", "Edge"},
    Name{"OPR/", "Opera"},
    Name{"Firefox/", "Firefox"},
    Name{"FxiOS/", "Firefox"},
    Name{"CriOS/", "Chrome"},
    Name{"Chromium/", "Chromium"},
    Name{"Chrome/", "Chrome"},
    Name{"Safari/", "Safari"},
};
constexpr std::array systems{
    Name{"iPhone", "iPhone"},   Name{"iPad", "iPad"},     Name{"Android", "Android"}, Name{"CrOS", "Chromebook"},
    Name{"Windows", "Windows"}, Name{"Macintosh", "Mac"}, Name{"Linux", "Linux"},
};

template <std::size_t n>
std::string_view first_of(std::array<Name, n> const& names, std::string_view text)
{
    for (auto const& name : names)
        if (text.find(name.mark) != std::string_view::npos)
            return name.name;
    return {};
}

}

http::Cookie session_cookie(OpenedSession const& opened)
{
    return {.name = std::string(session_cookie_name), .value = opened.token, .max_age = opened.lasts};
}

std::string device_of(std::string_view user_agent)
{
    auto const browser = first_of(browsers, user_agent);
    auto const system = first_of(systems, user_agent);
    if (browser.empty() || system.empty())
        return {};
    return std::string(browser).append("/").append(system);
}

std::string device_words(text::Language language, std::string_view device)
{
    auto const slash = device.find('/');
    if (slash == std::string_view::npos)
        return std::string(text::say(language, words::device_unknown));
    return text::say(language, words::device{.browser = device.substr(0, slash), .system = device.substr(slash + 1)});
}

}
