// The parser would close the outer heading first.
// reason: element_is_not_allowed_here
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<h2><h3>x</h3></h2>");
}
