// What stands beside an entry: whom to ask, and how to share it.
#pragma once
#include "content/viewer.h"

#include <string_view>

namespace content {

/// Whom to ask, from the fields contact_role, contact_mail, contact_phone and website that a kind may have. Nothing
/// when the entry has none of them.
void contact(html::Out& out, Viewer const& viewer, Entry const& entry);

/// Ways to share a page: plain links, so that nobody learns of it before one is followed; the address; buttons that a
/// script shows where the browser can do it; and, for what may be shown elsewhere, the line that embeds it.
struct Sharing
{
    std::string_view address; ///< of the page in full
    text::Message heading;    ///< "Deel dit project"
};
void share(html::Out& out, Viewer const& viewer, Entry const& entry, Sharing const& sharing);

}
