// The parser ignores the inner form.
// reason: element_inside_itself_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<form><div><form></form></div></form>");
}
