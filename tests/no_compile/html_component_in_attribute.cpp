// Markup is no value of an attribute.
// reason: component_in_attribute_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, R"(<p title="{}"></p>)", [](html::Out&) {});
}
