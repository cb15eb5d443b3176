// A list holds items.
// reason: text_is_not_allowed_here
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<ul>x</ul>");
}
