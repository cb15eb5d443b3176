// The piece of a text that shows why it was found, with the words that were found marked.
#pragma once
#include "platform/html/out.h"
#include "platform/search/splitter.h"
#include "platform/search/words.h"

#include <string>
#include <string_view>
#include <vector>

namespace search {

/// What is marked: words of these stems, words that begin with a prefix, compounds with a part of these stems.
struct Marks
{
    std::vector<std::string> stems;
    std::string prefix; ///< folded; empty: none
};

/// At most about 240 characters round the words that were found; the beginning when none stands in the text.
html::Fragment snippet(std::string_view text, Marks const& marks, Stemmer& stemmer, Splitter const& splitter);

}
