// checked="false" is checked.
// reason: boolean_attribute_takes_a_bool
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, R"(<input checked="{}">)", text);
}
