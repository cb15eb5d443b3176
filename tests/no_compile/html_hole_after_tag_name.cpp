// A hole may not lengthen the name of an element.
// reason: hole_in_tag_name_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<h{}>x</h1>", 1);
}
