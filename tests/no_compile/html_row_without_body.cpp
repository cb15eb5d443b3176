// The parser would add a tbody.
// reason: element_is_not_allowed_here
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<table><tr><td>x</td></tr></table>");
}
