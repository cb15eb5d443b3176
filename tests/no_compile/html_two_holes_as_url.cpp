// The first could be a scheme, the second the rest.
// reason: url_hole_must_fill_the_attribute_or_follow_a_path
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, R"(<a href="{}{}">x</a>)", text, text);
}
