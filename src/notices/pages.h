// The pages of the inbox. Private to the slice.
#pragma once
#include "notices/store.h"
#include "platform/html/page.h"

namespace notices::pages {

struct InboxView
{
    text::Language language;
    Inbox inbox;
    accounts::Rhythm rhythm;
    bool mailed = true; ///< false for who has no mail address
};
html::Page inbox(InboxView const& view);

/// The choice for who came from a mail. `code` says whose it is.
html::Page mail_choice(text::Language language, std::string_view code, accounts::Rhythm rhythm);

}
