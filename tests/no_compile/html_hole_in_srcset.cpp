// A list of addresses is not checked as one.
// reason: hole_in_url_list_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, R"(<img alt="" srcset="{} 2x">)", text);
}
