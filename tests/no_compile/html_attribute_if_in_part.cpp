// Only a whole attribute can be absent.
// reason: attribute_if_needs_a_whole_attribute
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, R"(<p class="a {}"></p>)", html::attribute_if(true, text));
}
