// A hole may not choose an element.
// reason: hole_in_tag_name_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, "<{}></p>", text);
}
