// How often mail comes: POST /mijn/berichten/mail when signed in, /berichten/mail/{code} for who came from a mail.
#include "notices/handlers.h"
#include "notices/mail_code.h"
#include "notices/pages.h"

#include "text/notices.h"

namespace notices {

namespace {

namespace words = text::notices;

void save(Notices& notices, PersonId person, accounts::Rhythm rhythm)
{
    notices.db.write([&](sql::Tx& tx) { store::set_rhythm(tx, person, rhythm); });
}

std::optional<accounts::Rhythm> chosen(http::Request const& request)
{
    return accounts::rhythm_from(request.form().value("rhythm").value_or(""));
}

}

http::Response save_rhythm(Notices& notices, http::Request const& request)
{
    auto const rhythm = chosen(request);
    if (!rhythm)
        return http::bad_request();
    save(notices, PersonId{request.person().id}, *rhythm);
    bool const dutch = request.language() == text::Language::nl;
    return http::see_other(dutch ? "/mijn/berichten" : "/en/my/messages", words::flash_rhythm);
}

http::Response show_mail_choice(Notices& notices, http::Request const& request)
{
    auto const code = request.path("code");
    auto const person = person_of_mail_code(notices.key, code);
    auto const rhythm = person ? store::rhythm(notices.db, *person) : std::nullopt;
    if (!rhythm)
        return http::not_found();
    http::Response response(pages::mail_choice(request.language(), code, *rhythm));
    response.keep = http::Keep::never;
    return response;
}

http::Response save_mail_choice(Notices& notices, http::Request const& request)
{
    auto const code = request.path("code");
    auto const person = person_of_mail_code(notices.key, code);
    if (!person || !store::rhythm(notices.db, *person))
        return http::not_found();
    // "List-Unsubscribe=One-Click" is what mail programs send: it means never again.
    if (request.form().value("List-Unsubscribe"))
    {
        save(notices, *person, accounts::Rhythm::never);
        return http::no_content();
    }
    auto const rhythm = chosen(request);
    if (!rhythm)
        return http::bad_request();
    save(notices, *person, *rhythm);
    return http::see_other(mail_choice_path(request.language(), code), words::flash_rhythm);
}

}
