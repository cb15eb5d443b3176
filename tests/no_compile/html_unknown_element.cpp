// A slip of the pen.
// reason: unknown_element
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<dvi></dvi>");
}
