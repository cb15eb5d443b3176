// A brace alone is half a hole.
// reason: brace_must_be_doubled
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<p>{x}</p>");
}
