// Mostly the rest of a slip of the pen.
// reason: greater_than_must_be_written_as_gt
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<p>a></p>");
}
