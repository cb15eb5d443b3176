// The pages of signing in by mail.
#include "accounts/arrive.h"
#include "accounts/kept.h"
#include "accounts/pages.h"
#include "accounts/second_step.h"

#include "platform/html/write.h"

#include "text/accounts.h"

namespace accounts {

namespace {

namespace words = text::accounts;

html::Url code_url(text::Language language)
{
    return language == text::Language::nl ? html::url("/inloggen/code") : html::url("/en/sign-in/code");
}

html::Url start_url(text::Language language)
{
    return html::Url::from_path(sign_in_start(language));
}

void write_sign_in_form(html::Out& out, text::Language language, SignInForm const& about)
{
    html::FormWriter form(out, language, about.errors);
    form.line(
        {.name = "mail", .label = text::say(language, words::signin_mail)},
        {.value = about.mail, .type = "email", .autocomplete = "username webauthn", .most = 254});
    ask_shared(form, language, about.computer);
    if (!about.next.empty())
        form.hidden("next", about.next);
    form.submit(text::say(language, words::signin_submit));
}

}

html::Page own_page(text::Language language, std::string_view title, std::optional<http::Paths> paths)
{
    html::Page page;
    page.title = title;
    page.language = text::code(language);
    page.robots = html::Robots::noindex;
    if (paths)
    {
        page.path_nl = paths->nl;
        page.path_en = paths->en;
    }
    return page;
}

html::Page my_page(text::Language language, std::string_view title, std::optional<http::Paths> paths)
{
    auto page = own_page(language, title, paths);
    page.breadcrumbs = {{std::string(text::say(language, words::my_title)), my_path(language)}};
    return page;
}

http::Response fresh(int status, html::Page page)
{
    http::Response response(status, std::move(page));
    response.keep = http::Keep::never;
    return response;
}

http::Response come_back(http::Response response, std::chrono::seconds after)
{
    response.headers.emplace_back("Retry-After", std::to_string(after.count()));
    return response;
}

void ask_shared(html::FormWriter& form, text::Language language, Computer computer)
{
    form.tick(
        {.name = "shared",
         .label = text::say(language, words::signin_shared),
         .hint = text::say(language, words::signin_shared_hint),
         .demand = html::Demand::optional},
        "yes", computer == Computer::shared);
}

html::Page sign_in_page(text::Language language, SignInForm const& form)
{
    auto const say = [&](text::Message const& message) { return text::say(language, message); };
    auto page = own_page(language, say(words::signin_title), http::Paths{"/inloggen", "/en/sign-in"});
    page.main = html::fragment(
        R"(<div class="narrow">{}<h1>{}</h1>{}<p class="lead">{}</p><form class="form" method="post" action="{}">)"
        R"({}</form>{}<p>{} <a href="{}">{}</a>.</p><p>{}</p></div>)",
        [&](html::Out& out) { html::FormWriter(out, language, form.errors).summary(); }, say(words::signin_title),
        [&](html::Out& out) {
            if (form.next == kept_path(language))
                html::write(out, R"(<p class="flash">{}</p>)", say(words::kept_waiting));
        },
        say(words::signin_lead), start_url(language), [&](html::Out& out) { write_sign_in_form(out, language, form); },
        [&](html::Out& out) { write_other_ways(out, language, form.next); }, say(words::signin_letter),
        html::Url::from_path(invitation_path(language)), say(words::signin_letter_link), say(words::signin_no_mail));
    return page;
}

html::Page code_page(text::Language language, Errors const& errors)
{
    auto const say = [&](text::Message const& message) { return text::say(language, message); };
    auto page = own_page(language, say(words::code_title), http::Paths{"/inloggen/code", "/en/sign-in/code"});
    page.main = html::fragment(
        R"(<div class="narrow">{}<h1>{}</h1><p class="lead">{}</p><form class="form" method="post" action="{}">{})"
        R"(</form><h2>{}</h2><ul><li>{}</li><li>{}</li></ul><p>{}</p>)"
        R"(<p><a class="button button--secondary" href="{}">{}</a></p></div>)",
        [&](html::Out& out) { html::FormWriter(out, language, errors).summary(); }, say(words::code_title),
        say(words::code_lead), code_url(language),
        [&](html::Out& out) {
            html::FormWriter form(out, language, errors);
            form.line(
                {.name = "code", .label = say(words::code_field), .hint = say(words::code_hint)},
                {.autocomplete = "one-time-code",
                 .input_mode = "numeric",
                 .most = 12,
                 .width = html::Line::Width::narrow});
            form.submit(say(words::code_submit));
        },
        say(words::code_help), say(words::code_help_spam), say(words::code_help_address), say(words::code_link),
        start_url(language), say(words::code_again));
    return page;
}

html::Page link_page(text::Language language, std::string_view token)
{
    auto const say = [&](text::Message const& message) { return text::say(language, message); };
    auto page = own_page(language, say(words::link_title), {});
    auto const action = language == text::Language::nl ? html::url("/inloggen/link/{}", token)
                                                       : html::url("/en/sign-in/link/{}", token);
    page.main = html::fragment(
        R"(<div class="narrow"><h1>{}</h1><p class="lead">{}</p><form method="post" action="{}">)"
        R"(<button class="button">{}</button></form></div>)",
        say(words::link_title), say(words::link_lead), action, say(words::link_submit));
    return page;
}

html::Page link_elsewhere_page(text::Language language)
{
    auto const say = [&](text::Message const& message) { return text::say(language, message); };
    auto page = own_page(language, say(words::link_elsewhere_title), {});
    page.main = html::fragment(
        R"(<div class="narrow"><h1>{}</h1><p class="lead">{}</p><p>{} <a href="{}">{}</a>.</p></div>)",
        say(words::link_elsewhere_title), say(words::link_elsewhere), say(words::link_late), start_url(language),
        say(words::code_again));
    return page;
}

}
