// The parser would close the SVG.
// reason: unknown_element
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<svg><p></p></svg>");
}
