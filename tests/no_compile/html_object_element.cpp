// Plugins are not used.
// reason: unknown_element
#include "platform/html/write.h"

void page(html::Out& out, html::Url const& url)
{
    html::write(out, R"(<object data="{}"></object>)", url);
}
