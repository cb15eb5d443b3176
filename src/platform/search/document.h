// What an index holds: texts with a weight, labels to filter and count by, and words that mean the same.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace search {

/// How much a text says about what its document is about. Highest first.
enum class Weight : std::uint8_t { title, summary, heading, names, body };

struct Passage
{
    Weight weight = Weight::body;
    std::string text;
};

enum class Splitting { no, yes };

struct Document
{
    std::int64_t key = 0; ///< the caller's own number; one document each
    std::vector<Passage> passages;
    /// Names by which exactly this document is meant: its title, other names. A question that is one of them finds it
    /// first.
    std::vector<std::string> names;
    /// "group:value", such as "kind:help"; at most a few dozen.
    std::vector<std::string> labels;
    /// Above 1: found before others that say as much.
    double boost = 1;
    /// Of two that fit equally well the newest stands first. Any unit; not negative.
    std::int64_t newest = 0;
    /// Whether compounds are found by their parts; only where the index is in a language that has them.
    Splitting splitting = Splitting::yes;
    /// Shown as snippets; the beginning of a long one is kept.
    std::string shown;
};

/// Who looks for `words` also finds `means`; both one or a few words. One direction.
struct Synonym
{
    std::string words;
    std::string means;
};

/// Longest text that snippets are made from, in bytes.
inline constexpr std::size_t longest_shown = 6'000;

}
