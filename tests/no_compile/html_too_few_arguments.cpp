// A hole without a value.
// reason: too_few_arguments
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, "<p>{} {}</p>", text);
}
