// HTML ignores that slash.
// reason: self_closing_is_only_for_void_and_svg_elements
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<div/>");
}
