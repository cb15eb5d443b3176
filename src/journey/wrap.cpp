// Breaks a text into lines by the widths of its letters.
#include "journey/wrap.h"

namespace journey {

namespace {

constexpr std::string_view ellipsis = "\xE2\x80\xA6";

bool continues(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// Of the signs from space to ~, bold.
constexpr int widths[] = {
    32, 29, 41, 79, 62, 98, 71, 23, 37, 37, 44, 62, 25, 38, 25, 45, 66, 45, 59, 61, 63, 62, 64, 55,
    63, 57, 25, 25, 58, 62, 58, 62, 76, 69, 64, 68, 69, 58, 55, 72, 68, 46, 56, 66, 54, 85, 70, 77,
    63, 79, 66, 62, 62, 67, 66, 89, 70, 69, 63, 34, 45, 34, 59, 43, 32, 56, 60, 52, 60, 57, 37, 60,
    58, 32, 26, 57, 32, 89, 58, 58, 60, 61, 38, 54, 38, 57, 53, 73, 54, 52, 52, 37, 24, 37, 54,
};

int letter_width(char c)
{
    if (continues(c))
        return 0;
    return c >= ' ' && c <= '~' ? widths[c - ' '] : 80;
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
