// The parser would close the paragraph first.
// reason: block_inside_paragraph_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<p><span><div></div></span></p>");
}
