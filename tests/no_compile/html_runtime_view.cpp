// A string_view is not markup.
// reason: runtime_text_is_not_markup
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, std::string_view(text));
}
