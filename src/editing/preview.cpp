// What a text will look like, before anybody sees it.
#include "editing/preview.h"

namespace editing {

http::Response preview_of(Editing& editing, http::Request const& request, content::Draft const& draft)
{
    (void)editing;
    (void)request;
    (void)draft;
    return http::not_found();
}

}
