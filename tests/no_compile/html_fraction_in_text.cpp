// A fraction in a text is formatted for the language of the page first.
// reason: fraction_needs_a_formatted_text
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<p>{}</p>", 1.5);
}
