// An attribute that is no srcset takes no list of addresses.
// reason: source_set_needs_a_srcset
#include "platform/html/write.h"

void page(html::Out& out, html::SourceSet const& sources)
{
    html::write(out, R"(<img alt="" title="{}">)", sources);
}
