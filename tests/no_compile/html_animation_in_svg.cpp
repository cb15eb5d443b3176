// set and animate can change a link after it was checked.
// reason: unknown_element
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, R"(<svg><a><set attributeName="href" to="{}"/></a></svg>)", text);
}
