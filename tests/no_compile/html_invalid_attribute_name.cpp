// A slip of the pen.
// reason: invalid_attribute_name
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, R"(<p "a"></p>)");
}
