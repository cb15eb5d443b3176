// A bare < begins a tag.
// reason: less_than_must_be_written_as_lt
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<p>1 < 2</p>");
}
