// The parser would close the outer link first.
// reason: element_inside_itself_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, R"(<a href="/"><b><a href="/a">x</a></b></a>)");
}
