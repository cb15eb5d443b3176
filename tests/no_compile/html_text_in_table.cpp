// The parser moves text out of the table.
// reason: text_is_not_allowed_here
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, "<table>{}</table>", text);
}
