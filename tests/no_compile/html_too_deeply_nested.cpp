// A literal is one small part of a page.
// reason: too_deeply_nested
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<b><i><b><i><b><i><b><i><b><i><b><i><b><i><b><i><b><i><b><i><b><i><b><i><b>");
}
