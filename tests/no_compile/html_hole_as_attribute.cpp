// A hole may not be an attribute: checked="{}" takes a bool.
// reason: hole_in_attribute_name_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, "<option {}>x</option>", text);
}
