// A string made at run time is not markup.
// reason: runtime_text_is_not_markup
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, text);
}
