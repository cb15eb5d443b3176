// A script comes from our own static files only.
// reason: script_source_takes_only_an_asset_url
#include "platform/html/write.h"

void page(html::Out& out, html::Url const& url)
{
    html::write(out, R"(<script src="{}"></script>)", url);
}
