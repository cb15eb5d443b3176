// An address is no part of a path.
// reason: url_part_takes_text_or_a_whole_number
#include "platform/html/write.h"

void page(html::Out& out, html::Url const& url)
{
    html::write(out, R"(<a href="/a/{}">x</a>)", url);
}
