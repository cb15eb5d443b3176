// The content security policy blocks inline styles.
// reason: inline_style_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<style>p { color: red }</style>");
}
