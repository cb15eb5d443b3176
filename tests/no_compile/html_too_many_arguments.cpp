// A value without a hole.
// reason: too_many_arguments
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, "<p>{}</p>", text, text);
}
