// POST /uitloggen: the session of this browser ends, and the browser forgets it.
#include "accounts/handlers.h"
#include "accounts/session.h"

#include "text/accounts.h"

namespace accounts {

http::Response sign_out(Accounts& accounts, http::Request const& request)
{
    auto const& person = request.person();
    if (person.signed_in())
        accounts.db.write([&](sql::Tx& tx) { store::end_session(tx, {person.id}, {person.session}); });
    auto const* const home = request.language() == text::Language::nl ? "/" : "/en";
    auto response = http::see_other(home, text::accounts::signed_out);
    response.cookies.push_back(http::expired(std::string(session_cookie_name)));
    // Also what the browser kept of pages: the next one at this computer may press "back". Cookies are not named here,
    // for how somebody wants to read must stay.
    response.headers.emplace_back("Clear-Site-Data", R"("cache", "storage")");
    return response;
}

}
