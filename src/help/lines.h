// Which help to name first.
#pragma once
#include "content/entry.h"

#include <optional>
#include <string_view>
#include <vector>

namespace help {

/// Takes the line to call first with this need out of the cards: one with a number for which the need comes first,
/// else one that names it too, else any with a number. What is invented comes last.
std::optional<content::Card> take_line(std::vector<content::Card>& cards, std::string_view need);

/// The need of somebody who chose none.
inline constexpr std::string_view first_need = "debts";

}
