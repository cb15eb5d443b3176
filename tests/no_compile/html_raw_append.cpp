// Out has no way to append bytes.
// reason: is private within this context
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    out.bytes_ += text;
}
