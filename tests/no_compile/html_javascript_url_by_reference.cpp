// A reference may not hide a scheme.
// reason: invalid_character_in_url
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, R"(<a href="java&#115;cript:f">x</a>)");
}
