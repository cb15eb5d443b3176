// Differences between two texts, by word.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace review {

/// A stretch of both texts, or of one of them.
struct Piece
{
    enum class What { same, added, removed };
    What what = What::same;
    std::string text;

    bool operator==(Piece const&) const = default;
};

/// How to come from `before` to `after`: joined, the pieces that are not added are `before`, those not removed `after`.
/// Its work is bounded: where two texts have too little in common, lines are compared instead of words, and where even
/// that is too much, one is removed whole and the other added.
std::vector<Piece> differences(std::string_view before, std::string_view after);

}
