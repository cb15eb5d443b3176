// Markup in a textarea would be shown as text.
// reason: component_in_title_or_textarea_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, R"(<textarea name="a">{}</textarea>)", [](html::Out&) {});
}
