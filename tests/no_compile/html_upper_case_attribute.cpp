// Names are written in lower case.
// reason: attribute_names_are_lower_case
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, R"(<p Class="a"></p>)");
}
