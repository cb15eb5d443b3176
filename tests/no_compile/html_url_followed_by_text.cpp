// Url::with_query adds to an address that is a value.
// reason: url_hole_must_fill_the_attribute_or_follow_a_path
#include "platform/html/write.h"

void page(html::Out& out, html::Url const& url)
{
    html::write(out, R"(<a href="{}?a=b">x</a>)", url);
}
