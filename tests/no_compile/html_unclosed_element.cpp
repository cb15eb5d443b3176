// End tags are never left out.
// reason: element_is_not_closed
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<ul><li>x</li>");
}
