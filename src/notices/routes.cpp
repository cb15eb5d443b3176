// The inbox, and how often somebody gets mail about it.
#include "notices/handlers.h"

namespace notices {

std::span<http::Route<Notices> const> routes()
{
    using http::Access;
    using http::Method;
    // Mail programs press this button themselves (RFC 8058), without cookies: the code in the address says whose it is.
    static constexpr http::Body one_click{.limit = 4096, .origin = http::Origin::any};
    static constexpr http::Route<Notices> table[] = {
        {Method::get, {"/mijn/berichten", "/en/my/messages"}, Access::signed_in, list_notices, {"after"}},
        {Method::post, {"/mijn/berichten/gelezen", "/en/my/messages/read"}, Access::signed_in, read_all},
        {Method::post, {"/mijn/berichten/mail", "/en/my/messages/mail"}, Access::signed_in, save_rhythm},
        {Method::post, {"/mijn/berichten/{id}", "/en/my/messages/{id}"}, Access::signed_in, open_notice},
        {Method::get, {"/berichten/mail/{code}", "/en/messages/mail/{code}"}, Access::everyone, show_mail_choice},
        {Method::post,
         {"/berichten/mail/{code}", "/en/messages/mail/{code}"},
         Access::everyone,
         save_mail_choice,
         {},
         one_click},
    };
    return table;
}

}
