// A fragment comes from an Out.
// reason: no matching function for call
#include "platform/html/write.h"

void page(html::Out& /*out*/, std::string const& text)
{
    html::Fragment const made(text);
}
