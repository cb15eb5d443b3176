// How hard a Dutch text is to read: a measure, long sentences, and difficult words with plainer ones. A hint for who
// writes; it says nothing about how a reader fares, and never names a level.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readability {

/// Counts over a text; those of several texts may be added.
struct Measure
{
    std::size_t words = 0;
    std::size_t sentences = 0;
    std::size_t syllables = 0;

    Measure& operator+=(Measure const& other);

    /// Reading ease: 206.84 - 0.77 x syllables per 100 words - 0.93 x words per sentence; higher is easier, ordinary
    /// texts lie between 0 and 100. Absent for a text without words. Source: W. H. Douma, De leesbaarheid van
    /// landbouwbladen (Wageningen, 1960), after R. Flesch.
    std::optional<double> flesch_douma() const;
    /// Absent for a text without words.
    std::optional<double> words_per_sentence() const;
};

/// Sentences of more words get a remark. The house rule asks for short ones; twenty words is what Dutch guides for
/// plain official texts advise at most.
inline constexpr std::size_t most_words = 20; // words

/// What a writer may want to change.
struct Remark
{
    enum class Kind { long_sentence, difficult_word };

    Kind kind;
    std::string text;      ///< the sentence, or the word as it stands
    std::string plainer;   ///< for a difficult word: what to write instead
    std::size_t words = 0; ///< for a long sentence: how many it has
};

struct Report
{
    Measure measure;
    std::vector<Remark> remarks; ///< in reading order; a word is remarked on once
};

/// Reads Dutch plain text; every line is a block of its own, such as a heading or a paragraph, and ends a sentence.
/// Numbers count as words of one syllable. Linear in the length of the text.
Report read(std::string_view text);

/// Syllables of one Dutch word by its spelling; at least 1. Capitals that are spelled out (UWV) count a syllable each.
std::size_t syllables(std::string_view word);

/// A plainer way to say a difficult word or phrase, in lower case as it stands in the list; absent when it is not
/// there.
std::optional<std::string_view> plainer(std::string_view word);

}
