// The rest of the page would disappear.
// reason: comment_is_malformed
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<!-- a");
}
