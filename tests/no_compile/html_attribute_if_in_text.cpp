// Only an attribute can be absent; html::when is for content.
// reason: attribute_if_needs_a_whole_attribute
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, "<p>{}</p>", html::attribute_if(true, text));
}
