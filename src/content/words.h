// The words of a text, each with a hash of its folded form; private to the finding of terms.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace content {

struct Word
{
    std::size_t start = 0; ///< in bytes
    std::size_t end = 0;
    std::uint64_t hash = 0; ///< equal for words that differ in case and accents only
    bool joined = false;    ///< nothing but white space stands between it and the word before
};

/// A word is letters and digits, and the hyphens and apostrophes between them: "WIA-uitkering" is one word.
struct Words
{
    explicit Words(std::string_view text);

    bool empty() const { return all.empty(); }
    std::size_t size() const { return all.size(); }
    Word const& operator[](std::size_t at) const { return all[at]; }

    /// Whether these words follow each other from here on.
    bool have(std::size_t at, std::vector<std::uint64_t> const& hashes) const;

    std::vector<Word> all;
};

}
