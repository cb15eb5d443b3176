// GET and POST /inloggen/code: the code from the mail, in the browser that asked for it.
#include "accounts/arrive.h"
#include "accounts/browser.h"
#include "accounts/handlers.h"
#include "accounts/mails.h"
#include "accounts/pages.h"
#include "accounts/store_sign_in.h"

#include "platform/security/token.h"

#include "text/accounts.h"

namespace accounts {

namespace {

namespace words = text::accounts;

constexpr security::Rate codes_by_address{.burst = 40, .every = std::chrono::seconds(15)};
constexpr std::size_t digits_of_code = 6;

http::Response refuse(http::Request const& request, int status, std::string why)
{
    return fresh(status, code_page(request.language(), {{"code", std::move(why)}}));
}

http::Response refuse(http::Request const& request, int status, text::Message const& why)
{
    return refuse(request, status, std::string(text::say(request.language(), why)));
}

std::string wrong(text::Language language, int left)
{
    if (left == 0)
        return std::string(text::say(language, words::code_over));
    return text::say(language, words::code_wrong{.count = left});
}

}

http::Response show_code(Accounts&, http::Request const& request)
{
    if (!browser_hash(request))
        return http::see_other(sign_in_start(request.language()));
    return fresh(200, code_page(request.language(), {}));
}

http::Response type_code(Accounts& accounts, http::Request const& request)
{
    auto const browser = browser_hash(request);
    if (!browser)
        return refuse(request, 422, words::code_over);
    auto const code = security::clean_digits(request.form().value("code").value_or(""), digits_of_code);
    if (!code)
        return refuse(request, 422, words::code_shape);
    if (!accounts.limiter.take("code by address", security::client_of(request.client_address()), codes_by_address))
        return refuse(request, 429, words::code_too_many);

    auto const hash = code_hash(accounts.key, *browser, *code);
    auto const now = accounts.clock.now();
    std::optional<Arrived> arrived;
    auto const result = accounts.db.write([&](sql::Tx& tx) {
        auto tried = store::try_code(tx, *browser, hash, now);
        arrived.reset();
        if (tried.proven)
            arrived = arrive(tx, request, {tried.proven->person, Steps::one, tried.proven->computer}, now);
        return tried;
    });
    if (!arrived)
        return refuse(request, 422, wrong(request.language(), result.left));
    return welcome(accounts, request, *arrived, result.proven->next);
}

}
