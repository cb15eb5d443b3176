// Counts the syllables of Dutch words: each has one vowel sound, and the spelling shows where they are.
#include "platform/readability/readability.h"

#include "platform/text/collate.h"

#include <unicode/unistr.h>

#include <algorithm>

namespace readability {

namespace {

// Vowel sounds written with several letters, longest first: "ieu" must be met before "ie".
constexpr std::string_view sounds[] = {
    "aai", "ooi", "oei", "eau", "eeu", "ieu", "aa", "ee", "oo", "uu",
    "ie",  "oe",  "eu",  "ui",  "ei",  "ij",  "au", "ou", "ai", "oi",
};

// Words that do not follow their spelling: loans, and Latin endings where two letters are two sounds.
struct Exception
{
    std::string_view stem;
    std::size_t syllables;
};
constexpr Exception exceptions[] = {
    {"museum", 3},  {"petroleum", 4}, {"lyceum", 3}, {"jubileum", 4}, {"team", 1},        {"teams", 1},
    {"coach", 1},   {"coaches", 2},   {"online", 2}, {"offline", 2},  {"website", 2},     {"websites", 2},
    {"site", 1},    {"sites", 1},     {"cake", 1},   {"live", 1},     {"station", 2},     {"stations", 2},
    {"million", 2}, {"reserve", 3},   {"queue", 1},  {"quiz", 1},     {"budgetcoach", 3}, {"jobcoach", 2},
};

// Where a vowel carries a diaeresis, it begins a syllable; the mark is lost in folding, so it becomes a separator here.
std::string letters_of(std::string_view word)
{
    constexpr std::u16string_view marked = u"äëïöüÄËÏÖÜ";
    auto const letters = icu::UnicodeString::fromUTF8({word.data(), static_cast<std::int32_t>(word.size())});
    icu::UnicodeString separated;
    for (auto at = 0; at < letters.length(); ++at)
    {
        if (marked.find(letters.charAt(at)) != std::u16string_view::npos)
            separated.append(u'|');
        separated.append(letters.charAt(at));
    }
    std::string result;
    separated.toUTF8String(result);
    return text::fold(result);
}

bool is_vowel(char letter)
{
    return std::string_view("aeiouy").find(letter) != std::string_view::npos;
}

// "y" sounds as a consonant before a vowel: yoghurt, royaal.
bool glides(std::string_view word, std::size_t at)
{
    return word[at] == 'y' && at + 1 < word.size() && is_vowel(word[at + 1]) && word[at + 1] != 'y';
}

// How many letters the vowel sound at this place has; 0 when there is none.
std::size_t sound_at(std::string_view word, std::size_t at)
{
    if (!is_vowel(word[at]) || glides(word, at))
        return 0;
    if (at > 0 && word[at - 1] == 'q' && word[at] == 'u')
        return 0;
    for (auto const sound : sounds)
        if (word.substr(at).starts_with(sound))
            return sound.size();
    return 1;
}

bool spelled_out(std::string_view word)
{
    return word.size() > 1 && word.size() <= 5
        && std::ranges::all_of(word, [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

std::size_t count_sounds(std::string_view word)
{
    auto const known = std::ranges::find(exceptions, word, &Exception::stem);
    if (known != std::end(exceptions))
        return known->syllables;
    std::size_t count = 0;
    for (std::size_t at = 0; at < word.size();)
    {
        auto const length = sound_at(word, at);
        count += length > 0 ? 1 : 0;
        at += std::max<std::size_t>(length, 1);
    }
    return std::max<std::size_t>(count, 1);
}

}

std::size_t syllables(std::string_view word)
{
    if (spelled_out(word))
        return word.size();
    auto const letters = letters_of(word);
    std::size_t count = 0;
    std::string_view rest = letters;
    while (!rest.empty())
    {
        auto const end = std::min(rest.find('-'), rest.size());
        if (end > 0)
            count += count_sounds(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return std::max<std::size_t>(count, 1);
}

}
