// Orders and places the slots of each column: sweeps of barycentres, after Sugiyama.
#include "journey/columns.h"

#include <algorithm>
#include <limits>

namespace journey {

namespace {

using Columns = std::vector<std::vector<std::size_t>>;
using Neighbours = std::vector<std::size_t> Slot::*;

constexpr int sweeps = 8;

template <class Value>
double mean(std::vector<std::size_t> const& slots, double otherwise, Value const& value)
{
    double sum = 0;
    for (auto const slot : slots)
        sum += value(slot);
    return slots.empty() ? otherwise : sum / static_cast<double>(slots.size());
}

void sort_column(std::vector<Slot> const& slots, Columns& columns, std::size_t column, Neighbours side)
{
    std::vector<double> place(slots.size());
    for (auto const& each : columns)
        for (std::size_t at = 0; at < each.size(); ++at)
            place[each[at]] = static_cast<double>(at) / static_cast<double>(each.size());
    std::ranges::stable_sort(columns[column], {}, [&](std::size_t slot) {
        return mean(slots[slot].*side, place[slot], [&](std::size_t other) { return place[other]; });
    });
}

void sort_columns(std::vector<Slot> const& slots, Columns& columns)
{
    for (int sweep = 0; sweep < sweeps; ++sweep)
    {
        for (std::size_t column = 1; column < columns.size(); ++column)
            sort_column(slots, columns, column, &Slot::before);
        for (std::size_t column = columns.size(); column-- > 1;)
            sort_column(slots, columns, column - 1, &Slot::after);
    }
}

// Each slot where it wants to be, as far as the one above allows; then the column as a whole back up. One that is tied
// to no other column keeps to its own.
void place_column(std::vector<Slot>& slots, std::vector<std::size_t> const& column, double gap)
{
    auto const middle_of = [&](std::size_t other) { return slots[other].middle; };
    auto tied = column;
    std::erase_if(tied, [&](std::size_t at) { return slots[at].before.empty() && slots[at].after.empty(); });
    auto const centre = mean(tied, mean(column, 0, middle_of), middle_of);
    double bottom = std::numeric_limits<double>::lowest(), pushed = 0;
    for (auto const at : column)
    {
        auto& slot = slots[at];
        auto near = slot.before;
        near.insert(near.end(), slot.after.begin(), slot.after.end());
        auto const wish = mean(near, centre, middle_of);
        slot.middle = std::max(wish, bottom + slot.height / 2);
        pushed += slot.middle - wish;
        bottom = slot.middle + slot.height / 2 + gap;
    }
    for (auto const at : column)
        slots[at].middle -= pushed / static_cast<double>(column.size());
}

void place_columns(std::vector<Slot>& slots, Columns const& columns, double gap)
{
    for (auto const& column : columns)
    {
        double top = 0;
        for (auto const at : column)
        {
            slots[at].middle = top + slots[at].height / 2;
            top += slots[at].height + gap;
        }
        for (auto const at : column)
            slots[at].middle -= top / 2;
    }
    for (int sweep = 0; sweep < sweeps; ++sweep)
        for (auto const& column : columns)
            place_column(slots, column, gap);

    double top = std::numeric_limits<double>::max();
    for (auto const& slot : slots)
        top = std::min(top, slot.middle - slot.height / 2);
    for (auto& slot : slots)
        slot.middle -= top;
}

}

std::vector<std::vector<std::size_t>> arrange(std::vector<Slot>& slots, std::size_t columns, double gap)
{
    Columns ordered(columns);
    for (std::size_t at = 0; at < slots.size(); ++at)
        ordered[slots[at].column].push_back(at);
    sort_columns(slots, ordered);
    place_columns(slots, ordered, gap);
    return ordered;
}

}
