// A list of addresses is the whole value.
// reason: hole_in_url_list_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out, html::SourceSet const& sources)
{
    html::write(out, R"(<img alt="" srcset="{}, /x.png 2x">)", sources);
}
