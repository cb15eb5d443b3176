// How words become terms of the index; the same for writing and for asking. Inside platform/search only.
#pragma once
#include "platform/search/document.h"
#include "platform/search/splitter.h"
#include "platform/search/words.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <xapian.h>

namespace search {

/// Changes with anything that makes older indexes unusable; part of the stamp of an index.
inline constexpr std::string_view terms_version = "1";

/// Slots of values.
inline constexpr Xapian::valueno labels_slot = 0, newest_slot = 1;

/// Terms begin with a capital, but for folded words as they are written (those have positions).
std::string key_term(std::int64_t key);         ///< Q
std::string label_term(std::string_view label); ///< K
std::string stem_term(std::string_view stem);   ///< Z
std::string name_term(std::string_view name);   ///< T: the folded words of a name, joined

/// The folded words of a text, one blank between two; for names and synonyms.
std::string joined_words(std::string_view text);

/// Makes a document's terms. Keeps what it has learnt about words; for one thread.
class TermMaker
{
public:
    TermMaker(text::Language language, Splitter const& splitter) : stemmer_(language), splitter_(splitter) {}

    /// Terms and positions; no values, no data.
    Xapian::Document make(Document const& document);

    std::string stem(std::string const& word) { return stemmer_.stem(word); }
    /// The stems of a text's words, one blank between two.
    std::string stems(std::string_view text);

private:
    struct Forms
    {
        std::string stem;               ///< as term
        std::vector<std::string> parts; ///< of a compound, as words
        std::vector<std::string> part_stems;
    };
    Forms const& forms(std::string const& word);

    Stemmer stemmer_;
    Splitter const& splitter_;
    std::unordered_map<std::string, Forms> known_;
};

}
