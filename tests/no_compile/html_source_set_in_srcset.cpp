// A list of addresses made by its own type fills a srcset.
// reason: none
#include "platform/html/write.h"

void page(html::Out& out, html::SourceSet const& sources)
{
    html::write(out, R"(<picture><source type="image/webp" srcset="{}" sizes="100vw"></picture>)", sources);
}
