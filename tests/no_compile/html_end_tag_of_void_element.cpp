// A void element has no end tag.
// reason: end_tag_without_start_tag
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<br></br>");
}
