// What somebody typed in a form that failed. Private to the slice.
#pragma once
#include "platform/html/out.h"
#include "platform/http/request.h"

namespace site {

/// Whether a page of ours sent a form with words in it.
bool typed_words(http::Request const& request);

/// Every field, to be read, copied and sent again; nothing when nothing was typed, and for a form of another site: its
/// words must not stand on our page.
void write_typed(html::Out& out, http::Request const& request);

}
