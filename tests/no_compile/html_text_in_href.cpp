// A text may be javascript: or lead to another site.
// reason: url_attribute_takes_only_html_url
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, R"(<a href="{}">x</a>)", text);
}
