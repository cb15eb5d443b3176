// A slip of the pen.
// reason: attributes_need_a_space_between
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, R"(<p class="a"id="b"></p>)");
}
