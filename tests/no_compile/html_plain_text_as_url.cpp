// An address comes from Url::parse, from_path or html::url.
// reason: is private within this context
#include "platform/html/write.h"

void page(html::Out& /*out*/, std::string const& text)
{
    html::Url const made(text);
}
