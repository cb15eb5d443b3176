// Cards of what one can call: the number stands on the card, large enough to press.
#pragma once
#include "content/viewer.h"
#include "platform/html/out.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace content {

/// Cards with the fields phone, phone_hours, chat, mail and website that a kind may have: the first way that there is,
/// as a link of its own.
void reach_cards(html::Out& out, Viewer const& viewer, std::span<Card const> cards);

/// Takes the line to call first with this need out of the cards: one with a number for which the need comes first in
/// `needs`, else one that names it too, else any with a number. What is invented comes last.
std::optional<Card> take_line(std::vector<Card>& cards, std::string_view need);

/// The need of somebody who chose none: money.
inline constexpr std::string_view first_need = "debts";

/// A line as the largest thing of its section: what it is, its number, its hours and what calling costs.
void reach_line(html::Out& out, Viewer const& viewer, Card const& line);

/// The way to get in touch by itself: a number to call, else a chat, an address to write to, or a website.
void reach_link(html::Out& out, Viewer const& viewer, Card const& card);

}
