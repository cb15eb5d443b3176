// The arguments of html::write with their types taken off, so that the writer itself is no template.
#pragma once

#include "platform/html/markup_state.h"
#include "platform/html/out.h"
#include "platform/html/url.h"

#include <cstdint>
#include <string_view>
#include <type_traits>

namespace html {

// The value of an attribute that may be absent: aria-current="{}" with html::attribute_if(here, "page").
struct AttributeIf
{
    bool present;
    std::string_view value;
};
constexpr AttributeIf attribute_if(bool present, std::string_view value)
{
    return {present, value};
}

}

namespace html::detail {

template <class T>
concept Component = requires(T const& component, Out& out) { component(out); };

template <class T>
concept Character = std::is_same_v<T, char> || std::is_same_v<T, wchar_t> || std::is_same_v<T, char8_t>
    || std::is_same_v<T, char16_t> || std::is_same_v<T, char32_t>;

template <class T>
consteval Kind kind_of()
{
    if constexpr (std::is_same_v<T, bool>)
        return Kind::flag;
    else if constexpr (Character<T>)
        return Kind::unsupported;
    else if constexpr (std::is_integral_v<T>)
        return Kind::integer;
    else if constexpr (std::is_floating_point_v<T>)
        return Kind::fraction;
    else if constexpr (std::is_same_v<T, Url>)
        return Kind::url;
    else if constexpr (std::is_same_v<T, AssetUrl>)
        return Kind::asset;
    else if constexpr (std::is_same_v<T, SourceSet>)
        return Kind::sources;
    else if constexpr (std::is_same_v<T, AttributeIf>)
        return Kind::optional;
    else if constexpr (std::is_convertible_v<T const&, std::string_view>)
        return Kind::text;
    else if constexpr (Component<T>)
        return Kind::component;
    else
        return Kind::unsupported;
}

using Call = void (*)(void const* component, Out& out);

struct Argument
{
    Kind kind = Kind::unsupported;
    bool present = true; // of a flag or an optional attribute
    bool negative = false;
    std::string_view text = {};
    std::uint64_t magnitude = 0; // of an integer
    double fraction = 0;
    void const* component = nullptr;
    Call call = nullptr;
};

template <class T>
void call_component(void const* component, Out& out)
{
    if constexpr (std::is_function_v<T>)
        reinterpret_cast<T*>(reinterpret_cast<std::uintptr_t>(component))(out);
    else
        (*static_cast<T const*>(component))(out);
}

template <class T>
Argument argument(T const& value)
{
    constexpr auto kind = kind_of<T>();
    if constexpr (kind == Kind::flag)
        return {.kind = kind, .present = value};
    else if constexpr (kind == Kind::integer && std::is_signed_v<T>)
        return {
            .kind = kind,
            .negative = value < 0,
            .magnitude = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value)};
    else if constexpr (kind == Kind::integer)
        return {.kind = kind, .magnitude = value};
    else if constexpr (kind == Kind::fraction)
        return {.kind = kind, .fraction = static_cast<double>(value)};
    else if constexpr (kind == Kind::url || kind == Kind::asset || kind == Kind::sources)
        return {.kind = kind, .text = value.text()};
    else if constexpr (kind == Kind::optional)
        return {.kind = kind, .present = value.present, .text = value.value};
    else if constexpr (kind == Kind::text && std::is_pointer_v<T>)
        return {.kind = kind, .text = value ? std::string_view(value) : std::string_view()};
    else if constexpr (kind == Kind::text)
        return {.kind = kind, .text = value};
    else if constexpr (std::is_function_v<T>)
        return {.kind = kind, .component = reinterpret_cast<void const*>(&value), .call = &call_component<T>};
    else if constexpr (kind == Kind::component)
        return {.kind = kind, .component = &value, .call = &call_component<T>};
    else
        return {}; // refused while the literal is read
}

}
