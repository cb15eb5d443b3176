// One address is no list: a comma in it would begin another.
// reason: hole_in_url_list_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out, html::Url const& url)
{
    html::write(out, R"(<img alt="" srcset="{}">)", url);
}
