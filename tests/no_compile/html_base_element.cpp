// A base element would move every relative address.
// reason: unknown_element
#include "platform/html/write.h"

void page(html::Out& out, html::Url const& url)
{
    html::write(out, R"(<base href="{}">)", url);
}
