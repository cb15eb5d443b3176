// Elements do not overlap.
// reason: end_tag_does_not_match
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<b><i></b></i>");
}
