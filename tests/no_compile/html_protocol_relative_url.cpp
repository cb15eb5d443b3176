// Two slashes lead to another host.
// reason: protocol_relative_url_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, R"(<a href="//{}">x</a>)", text);
}
