// A finished address is not a literal for html::url.
// reason: runtime_text_is_not_markup
#include "platform/html/write.h"

void page(html::Out& /*out*/, std::string const& text)
{
    auto const made = html::url(text);
}
