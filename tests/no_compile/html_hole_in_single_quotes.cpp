// Only double quotes are escaped for.
// reason: attribute_values_need_double_quotes
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, "<p title='{}'></p>", text);
}
