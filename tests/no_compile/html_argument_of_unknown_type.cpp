// Only texts, numbers, addresses and components can be written.
// reason: argument_type_is_not_supported
#include "platform/html/write.h"

void page(html::Out& out)
{
    struct Point
    {
        int x;
    } point{1};
    html::write(out, "<p>{}</p>", point);
}
