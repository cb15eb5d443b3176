// Outside SVG it would be an unknown element.
// reason: unknown_element
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<div><path/></div>");
}
