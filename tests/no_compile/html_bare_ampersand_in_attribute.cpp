// &copy= would be read as a sign.
// reason: ampersand_must_be_written_as_amp
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, R"(<a href="/?a=1&copy=2">x</a>)");
}
