// A block of data is an element of its own.
// reason: component_in_attribute_is_not_allowed
#include "platform/html/data_block.h"
#include "platform/html/write.h"

void page(html::Out& out, std::string const& json)
{
    html::write(out, R"(<p title="{}"></p>)", html::data_block(json));
}
