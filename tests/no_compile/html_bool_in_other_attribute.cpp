// aria-expanded needs the text "true" or "false".
// reason: bool_needs_a_boolean_attribute
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, R"(<p aria-expanded="{}"></p>)", true);
}
