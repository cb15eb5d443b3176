// A data: address is a document of unknown origin.
// reason: url_scheme_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, R"(<img alt="" src="data:image/png;base64,{}">)", text);
}
