// Where somebody who must sign in is sent.
#include "accounts/sign_in.h"

#include "platform/html/write.h"

namespace accounts {

std::string sign_in_path(Accounts&, http::Request const& request)
{
    auto const path = request.language() == text::Language::nl ? html::url("/inloggen") : html::url("/en/sign-in");
    if (request.method() != http::Method::get)
        return path.text();
    return path.with_query("next", request.address()).text();
}

}
