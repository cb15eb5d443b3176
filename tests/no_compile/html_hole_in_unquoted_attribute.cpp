// A space in the value would begin another attribute.
// reason: hole_in_unquoted_attribute_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, "<p title={}></p>", text);
}
