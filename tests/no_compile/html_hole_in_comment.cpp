// A value could end the comment.
// reason: hole_in_comment_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, "<!-- {} -->", text);
}
