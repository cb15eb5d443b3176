// GET and POST /mijn/gegevens/wissen, and POST of a code: somebody erases their own account, confirmed afresh.
#include "privacy/handlers.h"
#include "privacy/pages.h"

#include "accounts/people.h"
#include "accounts/session.h"
#include "platform/base/bytes.h"
#include "platform/html/url.h"
#include "platform/security/token.h"
#include "privacy/code.h"
#include "privacy/erase.h"
#include "privacy/log_words.h"

#include "text/privacy.h"

namespace privacy {

namespace {

namespace words = text::privacy;
using pages::Confirm;

constexpr security::Rate codes_asked{3, std::chrono::minutes(10)};

PersonId self(http::Request const& request)
{
    return PersonId{request.person().id};
}

// Whoever only reads somebody's mail has one step of two: too little to end an account that works here.
std::optional<http::Response> second_step_first(http::Request const& request)
{
    if (!request.person().wants_second_step)
        return std::nullopt;
    bool const dutch = request.language() == text::Language::nl;
    auto const start = html::Url::from_path(dutch ? "/inloggen/tweede-stap" : "/en/sign-in/second-step");
    return http::see_other(start.with_query("next", dutch ? "/mijn/gegevens/wissen" : "/en/my/data/erase").text());
}

// By a mailed code. Where no mail leaves at all, by typing the name; without an address, with the coordinator.
Confirm way_to_confirm(Privacy& privacy, accounts::Account const& account)
{
    if (may_erase(privacy.db, account.id) == Erased::last_administrator)
        return Confirm::nothing_possible;
    if (!account.mail)
        return Confirm::coordinator;
    if (!privacy.mailer.delivers())
        return Confirm::type_name;
    return store::code_waits(privacy.db, account.id, privacy.clock.now()) ? Confirm::type_code : Confirm::ask_code;
}

html::Page page_with(Privacy& privacy, http::Request const& request, pages::Errors errors)
{
    auto const viewer = content::viewer(privacy.content, privacy.clock, request);
    auto const account = accounts::store::person(privacy.db, self(request));
    pages::ErasePage page;
    page.errors = std::move(errors);
    if (account)
    {
        page.confirm = way_to_confirm(privacy, *account);
        page.name = account->name;
    }
    std::vector<accounts::Consent> stories;
    for (auto& consent : accounts::store::consents(privacy.db, self(request)))
        if (!consent.withdrawn_at && is_about_text(privacy.content.kinds(), consent.subject))
            stories.push_back(std::move(consent));
    page.stories = pages::named(privacy.db, std::move(stories));
    return pages::erase(viewer, page);
}

std::optional<html::FieldError> judge_code(Privacy& privacy, http::Request const& request)
{
    auto const say = [&](text::Message const& message) { return std::string(text::say(request.language(), message)); };
    auto const typed = security::clean_digits(request.form().value("code").value_or(""), 6);
    auto const hash = code_hash(privacy.key, self(request), typed.value_or(""));
    auto const tried = privacy.db.write(
        [&](sql::Tx& tx) { return store::try_code(tx, self(request), hash, privacy.clock.now()); });
    if (tried == store::Code::right)
        return std::nullopt;
    return html::FieldError{
        "code", say(tried == store::Code::wrong ? words::erase_code_wrong : words::erase_code_gone)};
}

// What is wrong with the confirmation; nothing when it is right.
std::optional<html::FieldError> judge(Privacy& privacy, http::Request const& request, accounts::Account const& account)
{
    switch (way_to_confirm(privacy, account))
    {
    case Confirm::type_name:
        if (request.form().value("name").value_or("") == account.name)
            return std::nullopt;
        return html::FieldError{"name", std::string(text::say(request.language(), words::erase_name_wrong))};
    case Confirm::ask_code:
    case Confirm::type_code: return judge_code(privacy, request);
    case Confirm::coordinator:
    case Confirm::nothing_possible: break;
    }
    return html::FieldError{"", std::string(text::say(request.language(), words::erase_last_administrator))};
}

}

http::Response show_erase(Privacy& privacy, http::Request const& request)
{
    return page_with(privacy, request, {});
}

http::Response send_code(Privacy& privacy, http::Request const& request)
{
    if (auto elsewhere = second_step_first(request))
        return std::move(*elsewhere);
    auto const account = accounts::store::person(privacy.db, self(request));
    if (!account || !account->mail)
        return http::not_found();
    if (!privacy.limiter.take("code to erase", std::to_string(account->id.value), codes_asked))
        return http::unprocessable(page_with(
            privacy, request, {{"", std::string(text::say(request.language(), words::erase_code_too_many))}}));
    privacy.db.write([&](sql::Tx& tx) {
        // Its hash is stored when the mail is made: until then there is a code that nobody knows, for the page.
        store::set_code(tx, account->id, base::random_token(), privacy.clock.now());
        privacy.jobs.enqueue(tx, code_job(account->id));
    });
    return http::see_other(request.language() == text::Language::nl ? "/mijn/gegevens/wissen" : "/en/my/data/erase");
}

http::Response erase_account(Privacy& privacy, http::Request const& request)
{
    if (auto elsewhere = second_step_first(request))
        return std::move(*elsewhere);
    auto const account = accounts::store::person(privacy.db, self(request));
    if (!account)
        return http::not_found();
    if (auto wrong = judge(privacy, request, *account))
        return http::unprocessable(page_with(privacy, request, {std::move(*wrong)}));
    if (erase_person(privacy, account->id, account->id, "self") != Erased::yes)
        return http::unprocessable(page_with(privacy, request, {}));
    auto response = http::see_other(request.language() == text::Language::nl ? "/" : "/en", words::erase_done);
    response.cookies.push_back(http::expired(std::string(accounts::session_cookie_name)));
    return response;
}

}
