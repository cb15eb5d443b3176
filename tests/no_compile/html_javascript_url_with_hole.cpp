// A literal may not be code.
// reason: url_scheme_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, R"(<a href="javascript:{}">x</a>)", text);
}
