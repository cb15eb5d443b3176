// A value in an event handler would be code.
// reason: event_handler_attribute_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, R"(<p onclick="f{}"></p>)", text);
}
