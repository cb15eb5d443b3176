// srcdoc is a page within an attribute.
// reason: srcdoc_attribute_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, R"(<iframe srcdoc="{}"></iframe>)", text);
}
