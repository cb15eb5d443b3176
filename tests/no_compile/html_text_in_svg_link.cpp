// SVG has links of its own.
// reason: url_attribute_takes_only_html_url
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, R"(<svg><a xlink:href="{}"></a></svg>)", text);
}
