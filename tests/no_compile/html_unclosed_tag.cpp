// The rest of the page would become attributes.
// reason: tag_is_not_closed
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, R"(<p class="a")");
}
