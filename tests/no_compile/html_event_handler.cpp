// The content security policy blocks event handlers anyway.
// reason: event_handler_attribute_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, R"(<p onclick="f"></p>)");
}
