// Two values could make "..".
// reason: path_segment_needs_one_hole_or_other_text
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, R"(<a href="/a/{}{}">x</a>)", text, text);
}
