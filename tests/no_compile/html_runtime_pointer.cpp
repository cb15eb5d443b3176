// A pointer to bytes of run time is not markup.
// reason: is not a constant expression
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, text.c_str());
}
