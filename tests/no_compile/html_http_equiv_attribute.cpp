// A meta refresh would be another way to lead astray.
// reason: http_equiv_attribute_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, R"(<meta http-equiv="refresh" content="{}">)", text);
}
