// The languages people can read the site in.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace text {

/// Dutch comes first everywhere: it is the language every text exists in.
enum class Language : std::uint8_t {
    nl,
    en,
};

inline constexpr std::array<Language, 2> languages{Language::nl, Language::en};

/// The BCP 47 code, as in `<html lang>` and in file names: "nl" or "en".
constexpr std::string_view code(Language language)
{
    return language == Language::nl ? "nl" : "en";
}

/// The language's name in that language itself, for the language switch.
constexpr std::string_view own_name(Language language)
{
    return language == Language::nl ? "Nederlands" : "English";
}

/// Reads a code exactly as `code` writes it; anything else (also "NL" or "nl-NL") is absent.
constexpr std::optional<Language> language_from(std::string_view code_text)
{
    for (auto const language : languages)
    {
        if (code(language) == code_text)
            return language;
    }
    return std::nullopt;
}

} // namespace text
