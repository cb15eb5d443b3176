// Icons of the sprite, which is one static file.
#include "content/components.h"

#include "platform/html/write.h"

namespace content {

void Icon::operator()(html::Out& out) const
{
    html::write(out, R"(<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><use href="/assets/icons.svg#{}"/></svg>)", name);
}

}
