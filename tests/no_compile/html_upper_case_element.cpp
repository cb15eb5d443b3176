// Names are written in lower case.
// reason: unknown_element
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<DIV></DIV>");
}
