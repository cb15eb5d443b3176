// A char is a number or a text: its author must say which.
// reason: argument_type_is_not_supported
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<p>{}</p>", 'x');
}
