// A fraction in an attribute of HTML is formatted first.
// reason: fraction_needs_a_formatted_text
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, R"(<p title="{}"></p>)", 1.5);
}
