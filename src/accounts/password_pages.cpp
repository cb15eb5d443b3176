// HTML of signing in by password, and of choosing one.
#include "accounts/arrive.h"
#include "accounts/pages.h"
#include "accounts/passkey_form.h"
#include "accounts/second_step.h"
#include "accounts/second_step_pages.h"

#include "platform/html/write.h"

#include "text/accounts.h"

namespace accounts {

namespace {

namespace words = text::accounts;

constexpr std::string_view sign_in_nl = "/inloggen/wachtwoord";
constexpr std::string_view sign_in_en = "/en/sign-in/password";
constexpr std::string_view set_nl = "/mijn/inloggen/wachtwoord";
constexpr std::string_view set_en = "/en/my/sign-in/password";

html::Url url_of(text::Language language, std::string_view nl, std::string_view en)
{
    return html::Url::from_path(language == text::Language::nl ? nl : en);
}

void write_sign_in(html::Out& out, text::Language language, PasswordSignInForm const& about)
{
    html::FormWriter form(out, language, about.errors);
    form.line(
        {.name = "mail", .label = text::say(language, words::password_mail)},
        {.value = about.mail, .type = "email", .autocomplete = "username", .most = 254});
    form.line(
        {.name = "password", .label = text::say(language, words::password_current)},
        {.type = "password", .autocomplete = "current-password"});
    ask_shared(form, language, about.computer);
    form.hidden("next", about.next);
    form.submit(text::say(language, words::password_sign_in));
}

}

html::Page password_sign_in_page(text::Language language, PasswordSignInForm const& form)
{
    auto page = own_page(
        language, text::say(language, words::password_sign_in_title), http::Paths{sign_in_nl, sign_in_en});
    page.main = html::fragment(
        R"(<div class="narrow">{}<h1>{}</h1><form class="form" method="post" action="{}">{}</form>)"
        R"(<p><a href="{}">{}</a></p></div>)",
        [&](html::Out& out) { html::FormWriter(out, language, form.errors).summary(); },
        text::say(language, words::password_sign_in_title), url_of(language, sign_in_nl, sign_in_en),
        [&](html::Out& out) { write_sign_in(out, language, form); }, html::Url::from_path(sign_in_start(language)),
        text::say(language, words::password_by_mail));
    return page;
}

html::Page password_page(text::Language language, Factors const& factors, Errors const& errors)
{
    auto const title = text::say(language, factors.password_at ? words::password_change : words::password_set);
    auto page = my_page(language, title, http::Paths{set_nl, set_en});
    page.main = html::fragment(
        R"(<div class="narrow">{}<h1>{}</h1><form class="form" method="post" action="{}">{}</form></div>)",
        [&](html::Out& out) { html::FormWriter(out, language, errors).summary(); }, title,
        url_of(language, set_nl, set_en),
        [&](html::Out& out) {
            // For the browser's own list of passwords: whose this one is.
            html::write(
                out, R"(<input type="email" name="mail" value="{}" autocomplete="username" readonly hidden>)",
                factors.mail.value_or(""));
            html::FormWriter form(out, language, errors);
            form.line(
                {.name = "password",
                 .label = text::say(language, words::password_new),
                 .hint = text::say(language, words::password_rules)},
                {.type = "password", .autocomplete = "new-password"});
            form.line(
                {.name = "password_again", .label = text::say(language, words::password_twice)},
                {.type = "password", .autocomplete = "new-password"});
            form.submit(text::say(language, words::password_save));
        });
    return page;
}

void write_other_ways(html::Out& out, text::Language language, std::string_view next)
{
    write_passkey_sign_in(out, language, next);
    auto url = url_of(language, sign_in_nl, sign_in_en);
    if (!next.empty())
        url = url.with_query("next", next);
    html::write(out, R"(<p><a href="{}">{}</a></p>)", url, text::say(language, words::password_sign_in_link));
}

}
