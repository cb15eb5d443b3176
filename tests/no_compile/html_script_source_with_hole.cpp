// A script comes from our own static files only.
// reason: script_source_takes_only_an_asset_url
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, R"(<script src="/media/{}"></script>)", text);
}
