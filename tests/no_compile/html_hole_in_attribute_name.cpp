// A hole may not choose an attribute.
// reason: hole_in_attribute_name_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, R"(<p data-{}="x"></p>)", text);
}
