// Only a whole attribute can be absent.
// reason: bool_needs_a_boolean_attribute
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, R"(<input checked="a{}">)", true);
}
