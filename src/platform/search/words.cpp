// Words of a text, folding, stop words and Snowball stemming.
#include "platform/search/words.h"

#include "platform/text/collate.h"

#include <algorithm>
#include <array>
#include <xapian.h>

namespace search {

namespace {

bool is_ascii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

constexpr bool is_plain_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::size_t length_at(std::string_view text, std::size_t at)
{
    auto const lead = static_cast<unsigned char>(text[at]);
    std::size_t const length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return std::min(length, text.size() - at);
}

// The bytes of the letter or digit that begins here; 0 when something else does.
std::size_t letter_at(std::string_view text, std::size_t at)
{
    if (static_cast<unsigned char>(text[at]) < 0x80)
        return is_plain_letter(text[at]) ? 1 : 0;
    auto const length = length_at(text, at);
    unsigned code = static_cast<unsigned char>(text[at]) & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        code = code << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    return Xapian::Unicode::is_wordchar(code) ? length : 0;
}

// Sorted, folded.
constexpr auto dutch_stop_words = std::to_array<std::string_view>(
    {"aan",    "al",   "als",  "bij",  "daar", "dan",  "dat",  "de",   "den",   "der",    "deze",  "die",  "dit",
     "doe",    "door", "dus",  "een",  "en",   "er",   "ga",   "had",  "heb",   "hebben", "heeft", "het",  "hier",
     "hij",    "hoe",  "hun",  "ik",   "in",   "is",   "je",   "jij",  "jou",   "jouw",   "kan",   "kom",  "kun",
     "kunnen", "maar", "me",   "men",  "met",  "mij",  "mijn", "moet", "mogen", "na",     "naar",  "niet", "nog",
     "nu",     "of",   "om",   "ons",  "onze", "ook",  "op",   "over", "te",    "tot",    "u",     "uit",  "uw",
     "van",    "veel", "voor", "waar", "was",  "wat",  "we",   "wel",  "welke", "wie",    "wij",   "wil",  "worden",
     "wordt",  "zal",  "ze",   "zich", "zij",  "zijn", "zo"});
constexpr auto english_stop_words = std::to_array<std::string_view>(
    {"a",   "about", "an",   "and",  "are",  "as",    "at",    "be",  "been",  "but",  "by",    "can",  "do",   "does",
     "for", "from",  "had",  "has",  "have", "how",   "i",     "if",  "in",    "is",   "it",    "its",  "me",   "my",
     "not", "of",    "on",   "or",   "our",  "so",    "that",  "the", "their", "them", "there", "they", "this", "to",
     "was", "we",    "were", "what", "when", "where", "which", "who", "will",  "with", "you",   "your"});
static_assert(std::ranges::is_sorted(dutch_stop_words) && std::ranges::is_sorted(english_stop_words));

}

std::vector<Word> words_of(std::string_view text)
{
    std::vector<Word> words;
    std::size_t at = 0;
    while (at < text.size())
    {
        auto const begin = at;
        while (at < text.size())
        {
            auto const length = letter_at(text, at);
            if (length == 0)
                break;
            at += length;
        }
        if (at > begin && at - begin <= longest_word)
            words.push_back({begin, at});
        if (at < text.size() && at == begin)
            at += length_at(text, at);
    }
    return words;
}

std::string folded(std::string_view word)
{
    if (!is_ascii(word))
        return text::fold(word);
    std::string lower(word);
    for (auto& c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + ('a' - 'A'));
    return lower;
}

bool is_stop_word(text::Language language, std::string_view word)
{
    return language == text::Language::nl ? std::ranges::binary_search(dutch_stop_words, word)
                                          : std::ranges::binary_search(english_stop_words, word);
}

void settle_stem(text::Language language, std::string& stem)
{
    auto const size = stem.size();
    if (language != text::Language::nl || size < 4)
        return;
    if (stem[size - 1] == stem[size - 2] && std::string_view("aeiou").find(stem[size - 1]) == std::string_view::npos)
        stem.pop_back();
    else if (stem.back() == 'z')
        stem.back() = 's';
    else if (stem.back() == 'v')
        stem.back() = 'f';
    if (stem == "kinder")
        stem = "kind";
}

struct Stemmer::Snowball
{
    Xapian::Stem stem;
};

Stemmer::Stemmer(text::Language language)
    : language_(language), snowball_(new Snowball{Xapian::Stem(language == text::Language::nl ? "dutch" : "english")})
{}

Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string Stemmer::stem(std::string const& word)
{
    auto stem = snowball_->stem(word);
    settle_stem(language_, stem);
    return stem;
}

}
