// html::fragment takes literals only.
// reason: runtime_text_is_not_markup
#include "platform/html/write.h"

void page(html::Out& /*out*/, std::string const& text)
{
    auto const kept = html::fragment(text);
}
