// A value may not complete a character reference.
// reason: ampersand_must_be_written_as_amp
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<p>&#{};</p>", 60);
}
