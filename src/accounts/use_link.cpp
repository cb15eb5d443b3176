// GET and POST /inloggen/link/{token}: the link from the mail. It works only in the browser that asked, and only by the
// button: programs that look through mail open links, and some press buttons.
#include "accounts/arrive.h"
#include "accounts/browser.h"
#include "accounts/handlers.h"
#include "accounts/pages.h"
#include "accounts/store_sign_in.h"

#include "platform/security/token.h"

namespace accounts {

http::Response show_link(Accounts& accounts, http::Request const& request)
{
    auto const browser = browser_hash(request);
    auto const token = request.path("token");
    auto const language = request.language();
    bool const works = browser
        && store::link_works(accounts.db, *browser, security::hash_token(token), accounts.clock.now());
    return fresh(200, works ? link_page(language, token) : link_elsewhere_page(language));
}

http::Response use_link(Accounts& accounts, http::Request const& request)
{
    auto const browser = browser_hash(request);
    if (!browser)
        return fresh(200, link_elsewhere_page(request.language()));
    auto const hash = security::hash_token(request.path("token"));
    auto const now = accounts.clock.now();
    std::optional<Arrived> arrived;
    auto const proven = accounts.db.write([&](sql::Tx& tx) {
        auto found = store::use_link(tx, *browser, hash, now);
        arrived.reset();
        if (found)
            arrived = arrive(tx, request, {found->person, Steps::one, found->computer}, now);
        return found;
    });
    if (!arrived)
        return fresh(200, link_elsewhere_page(request.language()));
    return welcome(accounts, request, *arrived, proven->next);
}

}
