// Browsers read a backslash as a slash.
// reason: invalid_character_in_url
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, R"(<a href="/\\example.org">x</a>)");
}
