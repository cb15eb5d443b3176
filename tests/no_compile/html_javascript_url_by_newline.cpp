// Browsers drop newlines in addresses.
// reason: url_scheme_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<a href=\"java\nscript:f()\">x</a>");
}
