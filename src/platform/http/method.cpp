// Request methods and their names.
#include "platform/http/method.h"

#include <array>

namespace http {

namespace {

constexpr std::array<std::string_view, 7> names{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

} // namespace

std::string_view name(Method method)
{
    return names[static_cast<std::size_t>(method)];
}

std::optional<Method> method_from(std::string_view wire_name)
{
    for (std::size_t i = 0; i < names.size(); ++i)
    {
        if (names[i] == wire_name)
            return static_cast<Method>(i);
    }
    return std::nullopt;
}

} // namespace http
