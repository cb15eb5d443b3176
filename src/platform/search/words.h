// Words of a text: where they stand, and the forms in which they are compared.
#pragma once
#include "platform/text/language.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace search {

/// A run of letters and digits: bytes [begin, end) of the text.
struct Word
{
    std::size_t begin = 0;
    std::size_t end = 0;

    std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// Longest word, in bytes, that is looked at; longer ones are no words.
inline constexpr std::size_t longest_word = 60;

/// The words of a valid UTF-8 text in reading order, without those that are too long.
std::vector<Word> words_of(std::string_view text);

/// Lower case without diacritics, the form in which words are compared.
std::string folded(std::string_view word);

/// Whether the folded word says nothing by itself ("de", "wat", "the").
bool is_stop_word(text::Language language, std::string_view word);

/// Mends what Snowball leaves different although it is the same word: "huiz" is "huis", "gezinn" is "gezin".
void settle_stem(text::Language language, std::string& stem);

/// Reduces folded words to what their forms share: "schulden" and "schuld" to "schuld". For one thread at a time.
class Stemmer
{
public:
    explicit Stemmer(text::Language language);
    ~Stemmer();
    Stemmer(Stemmer&&) noexcept;
    Stemmer& operator=(Stemmer&&) noexcept;

    std::string stem(std::string const& word);
    text::Language language() const { return language_; }

private:
    struct Snowball;
    text::Language language_;
    std::unique_ptr<Snowball> snowball_;
};

}
