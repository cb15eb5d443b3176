// /mijn/bewaard: forms that were kept when a session had ended; sending one again is a form to where it went first.
#include "accounts/handlers.h"
#include "accounts/kept.h"
#include "accounts/pages.h"
#include "accounts/store_kept.h"

#include "text/accounts.h"

#include <charconv>

namespace accounts {

namespace {

std::optional<KeptFormId> form_of(http::Request const& request)
{
    auto const text = request.path("id");
    KeptFormId id;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(id) : std::nullopt;
}

}

http::Response show_kept_forms(Accounts& accounts, http::Request const& request)
{
    return kept_list_page(request.language(), store::kept_forms(accounts.db, PersonId{request.person().id}));
}

http::Response show_kept_form(Accounts& accounts, http::Request const& request)
{
    auto const id = form_of(request);
    auto const form = id ? store::kept_form(accounts.db, PersonId{request.person().id}, *id) : std::nullopt;
    return form ? http::Response(kept_page(request.language(), *form)) : http::not_found();
}

http::Response discard_kept_form(Accounts& accounts, http::Request const& request)
{
    auto const id = form_of(request);
    bool const gone = id
        && accounts.db.write([&](sql::Tx& tx) { return store::discard_form(tx, PersonId{request.person().id}, *id); });
    if (!gone)
        return http::not_found();
    return http::see_other(kept_path(request.language()), text::accounts::kept_discarded);
}

}
