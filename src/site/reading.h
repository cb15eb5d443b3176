// How somebody wants to read: text size, room between letters, contrast. Pure rules; the cookie's text in and out.
#pragma once
#include "platform/http/form.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace site {

enum class Contrast { normal, high, dark };
std::string_view code(Contrast contrast);

inline constexpr std::array<int, 6> text_sizes{100, 112, 125, 150, 175, 200}; ///< percent
inline constexpr int widest_spacing = 3; ///< 0, .06, .12 and .18 em between letters

struct Reading
{
    int text = 100;
    int spacing = 0;
    Contrast contrast = Contrast::normal;

    bool operator==(Reading const&) const = default;
};

/// Reads what `write_reading` wrote; anything else gives the defaults.
Reading read_reading(std::string_view cookie);
/// "125-1-high"
std::string write_reading(Reading reading);

/// One step smaller or larger; the same at the end of the scale.
int smaller_text(int text);
int larger_text(int text);

/// The settings after a form was sent: its fields `text`, `spacing`, `contrast` or `reset` over what was. Absent when
/// the form holds none of them, or a value that does not exist.
std::optional<Reading> apply(Reading reading, http::Form const& form);

}
