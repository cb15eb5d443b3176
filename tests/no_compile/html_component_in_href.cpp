// Markup is no address.
// reason: url_attribute_takes_only_html_url
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, R"(<a href="{}">x</a>)", [](html::Out&) {});
}
