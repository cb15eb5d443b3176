// A list of addresses is no text.
// reason: source_set_needs_a_srcset
#include "platform/html/write.h"

void page(html::Out& out, html::SourceSet const& sources)
{
    html::write(out, "<p>{}</p>", sources);
}
