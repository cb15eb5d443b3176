// The parser ignores the second.
// reason: duplicate_attribute
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, R"(<p class="a" id="b" class="c"></p>)");
}
