// What a reviewer asked the writer to change, until the text is sent again; and what the writer says was done.
#pragma once
#include "review/pages.h"

#include <span>

namespace review {

/// The request that still waits, from what happened to a work, the newest first; null when there is none. Sending the
/// text again answers it; taking it back undoes that.
Event const* asked_to_change(std::span<Event const> events);

/// Above the steps of a work: what was asked, and what the writer said was done with it. Nothing where nobody asked.
void write_asked(html::Out& out, Viewer const& viewer, std::span<Event const> events);

}
