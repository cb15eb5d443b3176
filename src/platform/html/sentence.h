// sentence: a text of the catalog whose <0>…</0> marks are filled by components.
#pragma once

#include "platform/html/out.h"

#include <cstdint>
#include <string_view>
#include <type_traits>

namespace html {

namespace detail {

// What fills one mark: a callable void(Out&, std::string_view) that gets the text inside the mark.
struct Mark
{
    void const* object;
    void (*fill)(void const* object, Out& out, std::string_view inner);
};

void write_sentence(Out& out, std::string_view text, Mark const* marks, unsigned count);

template <class Component>
Mark mark(Component const& component)
{
    if constexpr (std::is_function_v<Component>)
        return {reinterpret_cast<void const*>(&component), [](void const* object, Out& out, std::string_view inner) {
                    reinterpret_cast<Component*>(reinterpret_cast<std::uintptr_t>(object))(out, inner);
                }};
    else
        return {&component, [](void const* object, Out& out, std::string_view inner) {
                    (*static_cast<Component const*>(object))(out, inner);
                }};
}

}

// Writes the text escaped, and <0>inner</0> by calling the first component with "inner", <1> the second, and so on:
//   html::sentence(out, text::say(language, text::site::read_privacy), [&](html::Out& link, std::string_view inner) {
//       html::write(link, R"(<a href="/privacy">{}</a>)", inner);
//   });
// Marks do not nest. A mark without a component, or without its end, is written as its text alone.
template <class... Components>
void sentence(Out& out, std::string_view text, Components const&... components)
{
    detail::Mark const marks[] = {detail::mark(components)..., {nullptr, nullptr}};
    detail::write_sentence(out, text, marks, sizeof...(Components));
}

// The same as a component, for a hole; use it within the expression that made it.
template <class... Components>
auto sentence(std::string_view text, Components const&... components)
{
    return [text, &components...](Out& out) { sentence(out, text, components...); };
}

}
