// src takes one address.
// reason: url_attribute_takes_only_html_url
#include "platform/html/write.h"

void page(html::Out& out, html::SourceSet const& sources)
{
    html::write(out, R"(<img alt="" src="{}">)", sources);
}
