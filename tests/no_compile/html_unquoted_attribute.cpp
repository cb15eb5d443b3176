// Values stand in double quotes.
// reason: attribute_values_need_double_quotes
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<p class=a></p>");
}
