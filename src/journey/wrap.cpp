// Breaks a text into lines by the widths of its letters.
#include "journey/wrap.h"

namespace journey {

namespace {

constexpr std::string_view ellipsis = "\xE2\x80\xA6";

bool continues(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

int letter_width(char c)
{
    if (continues(c))
        return 0;
    constexpr std::string_view thin = "ijl.,:;'!|()[] -", wide = "mwMW@%", middling = "frtsz";
    if (thin.find(c) != std::string_view::npos)
        return 32;
    if (wide.find(c) != std::string_view::npos)
        return 92;
    if (middling.find(c) != std::string_view::npos)
        return 47;
    return c >= 'A' && c <= 'Z' ? 70 : 59;
}

// The first part of a word that fits with a hyphen behind it, no less than one letter.
std::size_t fitting(std::string_view word, int width)
{
    int used = letter_width('-');
    std::size_t at = 0;
    while (at < word.size() && (at == 0 || used + letter_width(word[at]) <= width))
    {
        used += letter_width(word[at++]);
        while (at < word.size() && continues(word[at]))
            ++at;
    }
    return at;
}

// Up to and with the next space or hyphen.
std::string_view next_word(std::string_view text)
{
    auto const end = text.find_first_of(" -");
    return end == std::string_view::npos ? text : text.substr(0, end + 1);
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

std::string next_line(std::string_view& text, int width)
{
    std::string line;
    while (!text.empty())
    {
        auto const word = next_word(text);
        if (text_width(line) + text_width(trimmed(word)) <= width)
        {
            line += word;
            text.remove_prefix(word.size());
            continue;
        }
        if (line.empty())
        {
            auto const size = fitting(word, width);
            line = std::string(word.substr(0, size)) + "-";
            text.remove_prefix(size);
        }
        break;
    }
    return std::string(trimmed(line));
}

}

int text_width(std::string_view text)
{
    int width = 0;
    for (auto const c : text)
        width += letter_width(c);
    return width;
}

std::vector<std::string> wrap(std::string_view text, int width, std::size_t most)
{
    std::vector<std::string> lines;
    while (!text.empty() && lines.size() < most)
        lines.push_back(next_line(text, width));
    if (!text.empty() && !lines.empty())
        lines.back() += ellipsis;
    return lines;
}

}
