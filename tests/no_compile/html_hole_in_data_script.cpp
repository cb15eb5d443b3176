// Not even data goes into a script by a hole: html::data_block writes it.
// reason: hole_in_script_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out, std::string const& json)
{
    html::write(out, R"(<script type="application/ld+json">{}</script>)", json);
}
