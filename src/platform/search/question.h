// What is asked of an index, and what it answers.
#pragma once
#include "platform/html/out.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace search {

/// Facets are counted over no more matches than this; beyond it, numbers are estimates.
inline constexpr std::uint32_t most_counted = 10'000;

/// Documents with at least one of these labels of one group. Several groups all hold.
struct LabelFilter
{
    std::string group;               ///< "theme"
    std::vector<std::string> values; ///< "geld"
};

struct Question
{
    std::string_view typed;
    std::vector<LabelFilter> filters = {};
    /// Groups whose labels are counted; each as if nothing of that group itself were chosen.
    std::vector<std::string_view> counted = {};
    std::uint32_t offset = 0;
    std::uint32_t limit = 10;
};

struct Hit
{
    std::int64_t key = 0;
    html::Fragment snippet; ///< checked markup: text with <mark>
};

struct LabelCount
{
    std::string group;
    std::string value;
    std::uint32_t count = 0;
};

enum class Match {
    all_words,  ///< every word was found
    corrected,  ///< nothing was found as typed; these are the results for `Answer::used`
    some_words, ///< no document has all words; these have at least one
    nothing,
    no_words, ///< nothing to look for was typed
};
enum class Certainty { exact, about };

struct Answer
{
    Match match = Match::nothing;
    std::string typed;      ///< as it was understood: shortened, without needless blanks
    std::string used;       ///< what was looked for in the end
    std::string suggestion; ///< "Did you mean"; empty: nothing better is known
    std::vector<Hit> hits;
    std::uint32_t total = 0;
    Certainty certainty = Certainty::exact; ///< of `total` and `counts`
    std::vector<LabelCount> counts;         ///< highest first within a group
};

}
