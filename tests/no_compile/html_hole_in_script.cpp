// A value in a script would be code.
// reason: hole_in_script_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, "<script>let a = {};</script>", text);
}
