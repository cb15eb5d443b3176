// The content security policy blocks style attributes.
// reason: style_attribute_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, R"(<p style="color: {}"></p>)", text);
}
