// What a visitor typed, as words and phrases within limits. There are no operators but quotation marks.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace search {

inline constexpr std::size_t longest_query = 200; ///< code points; the rest is left out
inline constexpr std::size_t most_words = 20;

struct QueryText
{
    std::string text;               ///< as it is used: valid, shortened, blanks in a row made one
    std::vector<std::string> words; ///< folded, in order
    /// Words that must stand next to each other, in order: [first, first + count) of `words`.
    struct Phrase
    {
        std::size_t first = 0;
        std::size_t count = 0;
    };
    std::vector<Phrase> phrases;

    bool empty() const { return words.empty(); }
};

/// Takes any bytes; what is no valid UTF-8 gives an empty query.
QueryText read_query(std::string_view typed);

}
