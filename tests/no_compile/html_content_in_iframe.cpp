// What stands in an iframe is never shown.
// reason: content_in_iframe_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, R"(<iframe src="/a">{}</iframe>)", text);
}
