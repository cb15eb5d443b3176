// The columns of a drawn journey: in which order entries stand below each other, and how high.
#pragma once
#include <cstddef>
#include <vector>

namespace journey {

/// An entry, or the place where a line passes a column.
struct Slot
{
    std::size_t column = 0;
    double height = 0;
    double middle = 0;                    ///< filled by `arrange`; the highest slot begins at 0
    std::vector<std::size_t> before = {}; ///< slots in the column before that lines come from
    std::vector<std::size_t> after = {};
};

/// Columns of slots, each from top to bottom. Few crossings and short lines, by the usual means: each slot strives to
/// the middle of those it is tied to.
std::vector<std::vector<std::size_t>> arrange(std::vector<Slot>& slots, std::size_t columns, double gap);

}
