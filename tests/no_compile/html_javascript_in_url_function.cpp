// html::url reads the same way.
// reason: url_scheme_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& /*out*/, std::string const& text)
{
    auto const made = html::url("javascript:{}", text);
}
