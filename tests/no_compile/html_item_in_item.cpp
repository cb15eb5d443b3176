// The parser would close the outer item first.
// reason: element_is_not_allowed_here
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<ul><li><li>x</li></li></ul>");
}
