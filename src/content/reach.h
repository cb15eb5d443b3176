// Cards of what one can call: the number stands on the card, large enough to press.
#pragma once
#include "content/viewer.h"
#include "platform/html/out.h"

#include <span>

namespace content {

/// Cards with the fields phone, phone_hours, chat, mail and website that a kind may have: the first way that there is,
/// as a link of its own.
void reach_cards(html::Out& out, Viewer const& viewer, std::span<Card const> cards);

/// The way to get in touch by itself: a number to call, else a chat, an address to write to, or a website.
void reach_link(html::Out& out, Viewer const& viewer, Card const& card);

}
