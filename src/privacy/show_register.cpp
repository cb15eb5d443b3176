// GET /privacy/register: the register of processing (GDPR, article 30), made from the code's own table.
#include "privacy/handlers.h"
#include "privacy/pages.h"

namespace privacy {

http::Response show_register(Privacy& privacy, http::Request const& request)
{
    auto const viewer = content::viewer(privacy.content, privacy.clock, request);
    return pages::register_of_processing(viewer, {viewer.snapshot->settings.name, privacy.settings.privacy_mail});
}

}
