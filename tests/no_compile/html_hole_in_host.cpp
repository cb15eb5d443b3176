// A value may not choose the host.
// reason: hole_in_host_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, R"(<a href="https://{}/a">x</a>)", text);
}
