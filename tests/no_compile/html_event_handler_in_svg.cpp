// Names are read without case, in SVG too.
// reason: event_handler_attribute_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, R"(<svg><path onLoad="f"/></svg>)");
}
