// The request methods Kracht knows.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace http {

enum class Method : std::uint8_t {
    get,
    head, ///< never in a route: it is answered from the GET row
    post,
    put,
    patch,
    delete_, // NOLINT(readability-identifier-naming): delete is a keyword
    options, ///< never in a route: the server answers with Allow
};

/// The method's name on the wire: "GET".
std::string_view name(Method method);

/// Methods are case-sensitive (RFC 9110, 9.1); an unknown one is absent.
std::optional<Method> method_from(std::string_view wire_name);

/// Whether the method may change something, so that the forgery rule and a body apply.
constexpr bool changes_state(Method method)
{
    return method == Method::post || method == Method::put || method == Method::patch || method == Method::delete_;
}

} // namespace http
