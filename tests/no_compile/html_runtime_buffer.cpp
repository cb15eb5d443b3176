// A local buffer is not markup.
// reason: is not usable in a constant expression
#include "platform/html/write.h"

void page(html::Out& out)
{
    char buffer[] = "<p></p>";
    html::write(out, buffer);
}
