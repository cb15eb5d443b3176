// HTML within SVG is parsed by other rules.
// reason: unknown_element
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<svg><foreignObject></foreignObject></svg>");
}
