// GET /mijn/berichten: what waits for somebody. Looking changes nothing.
#include "notices/handlers.h"
#include "notices/pages.h"

#include <charconv>

namespace notices {

namespace {

std::optional<NoticeId> after(http::Request const& request)
{
    auto const text = request.query("after").value_or("");
    NoticeId id;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(id) : std::nullopt;
}

}

http::Response list_notices(Notices& notices, http::Request const& request)
{
    PersonId const person{request.person().id};
    auto const account = accounts::store::person(notices.db, person);
    if (!account)
        return http::forbidden();
    http::Response response(pages::inbox(
        {request.language(), store::inbox(notices.db, person, after(request)), account->rhythm,
         account->mail.has_value()}));
    response.keep = http::Keep::never;
    return response;
}

}
