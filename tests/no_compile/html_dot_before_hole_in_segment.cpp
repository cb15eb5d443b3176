// A dot and a value could make "..".
// reason: path_segment_needs_one_hole_or_other_text
#include "platform/html/write.h"

void page(html::Out& /*out*/, std::string const& text)
{
    auto const made = html::url("/a/.{}/b", text);
}
