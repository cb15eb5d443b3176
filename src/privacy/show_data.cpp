// GET /mijn/gegevens, and the same to take along: everything that is stored about whoever is signed in.
#include "privacy/handlers.h"
#include "privacy/pages.h"

#include "accounts/people.h"

namespace privacy {

namespace {

accounts::PersonId self(http::Request const& request)
{
    return accounts::PersonId{request.person().id};
}

DataFile file_of(Privacy& privacy, http::Request const& request)
{
    return {request.language(),  privacy.content.snapshot()->settings.name,         request.person().name,
            privacy.clock.now(), collect(privacy.db, self(request), privacy.parts), &privacy.content.kinds()};
}

http::Response offered(http::Response response, std::string_view name)
{
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + std::string(name) + "\"");
    response.keep = http::Keep::never;
    return response;
}

}

http::Response show_data(Privacy& privacy, http::Request const& request)
{
    auto const viewer = content::viewer(privacy.content, privacy.clock, request);
    return pages::data(
        viewer,
        {collect(privacy.db, self(request), privacy.parts),
         pages::named(privacy.db, accounts::store::consents(privacy.db, self(request))), self(request),
         privacy.settings.privacy_mail});
}

http::Response download_json(Privacy& privacy, http::Request const& request)
{
    bool const dutch = request.language() == text::Language::nl;
    return offered(
        http::json(200, json_file(file_of(privacy, request))), dutch ? "mijn-gegevens.json" : "my-data.json");
}

http::Response download_html(Privacy& privacy, http::Request const& request)
{
    bool const dutch = request.language() == text::Language::nl;
    return offered(
        http::bytes("text/html; charset=utf-8", html_file(file_of(privacy, request))),
        dutch ? "mijn-gegevens.html" : "my-data.html");
}

}
