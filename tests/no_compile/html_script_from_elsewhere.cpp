// No third party sees a visitor.
// reason: script_source_takes_only_an_asset_url
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, R"(<script src="https://example.org/a.js"></script>)");
}
