// GET /mijn/berichten: what waits for somebody. Looking changes nothing.
#include "notices/handlers.h"
#include "notices/pages.h"

namespace notices {

http::Response list_notices(Notices& notices, http::Request const& request)
{
    PersonId const person{request.person().id};
    auto const account = accounts::store::person(notices.db, person);
    if (!account)
        return http::forbidden();
    http::Response response(pages::inbox(
        {request.language(), store::inbox(notices.db, person, read_place(request.query("after").value_or(""))),
         account->rhythm, account->mail.has_value()}));
    response.keep = http::Keep::never;
    return response;
}

}
