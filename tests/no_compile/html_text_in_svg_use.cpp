// A use element could load another document.
// reason: url_attribute_takes_only_html_url
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, R"(<svg><use href="{}"/></svg>)", text);
}
