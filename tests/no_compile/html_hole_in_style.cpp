// A value in a style sheet could load or hide anything.
// reason: hole_in_style_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, "<style>{}</style>", text);
}
