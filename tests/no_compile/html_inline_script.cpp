// The content security policy blocks inline scripts.
// reason: inline_script_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<script>f()</script>");
}
