// html::Url::mail checks the address.
// reason: hole_in_mail_or_phone_url_is_not_allowed
#include "platform/html/write.h"

void page(html::Out& out, std::string const& text)
{
    html::write(out, R"(<a href="mailto:{}">x</a>)", text);
}
