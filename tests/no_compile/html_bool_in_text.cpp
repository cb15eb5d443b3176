// A bool has no text.
// reason: bool_needs_a_boolean_attribute
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<p>{}</p>", true);
}
