// HTML of the second step, authenticator apps and recovery codes.
#include "accounts/second_step_pages.h"
#include "accounts/arrive.h"
#include "accounts/passkey_form.h"
#include "accounts/second_step.h"

#include "platform/html/write.h"
#include "platform/security/qr.h"

#include "text/accounts.h"

namespace accounts {

namespace {

namespace words = text::accounts;
using html::Line;

std::optional<http::Paths> paths_of_second_step()
{
    return http::Paths{"/inloggen/tweede-stap", "/en/sign-in/second-step"};
}

html::Url second_step_url(text::Language language)
{
    return html::Url::from_path(second_step_path(language));
}

void write_code_form(html::Out& out, text::Language language, SecondStepForm const& about)
{
    html::write(
        out, R"(<form class="form" method="post" action="{}">{}</form>)", second_step_url(language),
        [&](html::Out& part) {
            html::FormWriter form(part, language, about.errors);
            form.line(
                {.name = "code",
                 .label = text::say(language, words::second_app),
                 .hint = text::say(language, words::second_app_hint)},
                {.autocomplete = "one-time-code", .input_mode = "numeric", .most = 12, .width = Line::Width::narrow});
            form.hidden("next", about.next);
            form.submit(text::say(language, words::second_submit));
        });
}

void write_recovery_form(html::Out& out, text::Language language, SecondStepForm const& about)
{
    html::write(
        out, R"(<h2>{}</h2><form class="form" method="post" action="{}">{}</form><p>{}</p>)",
        text::say(language, words::second_recovery_title), second_step_url(language),
        [&](html::Out& part) {
            html::FormWriter form(part, language, about.errors);
            form.line(
                {.name = "recovery_code",
                 .label = text::say(language, words::second_recovery),
                 .hint = text::say(language, words::second_recovery_hint)},
                {.most = 40, .width = Line::Width::narrow});
            form.hidden("next", about.next);
            form.button(
                "by", "recovery", text::say(language, words::second_recovery_submit),
                html::FormWriter::Weight::secondary);
        },
        text::say(language, words::second_lost));
}

html::Page enrol_page(text::Language language, SecondStepForm const& form)
{
    auto page = own_page(language, text::say(language, words::second_enrol_title), paths_of_second_step());
    auto const begin = language == text::Language::nl ? html::url("/mijn/inloggen/app/begin")
                                                      : html::url("/en/my/sign-in/app/begin");
    page.main = html::fragment(
        R"(<div class="narrow"><h1>{}</h1><p class="lead">{}</p><section><h2>{}</h2><p>{}</p>{}</section>)"
        R"(<section><h2>{}</h2><p>{}</p><form method="post" action="{}"><button class="button">{}</button></form>)"
        R"(</section><p class="factor__later"><a href="{}">{}</a></p></div>)",
        text::say(language, words::second_enrol_title), text::say(language, words::second_enrol_lead),
        text::say(language, words::passkey_title), text::say(language, words::passkey_lead),
        [&](html::Out& out) { write_passkey_add(out, language); }, text::say(language, words::app_title),
        text::say(language, words::app_lead), begin, text::say(language, words::app_start),
        html::Url::from_path(own_path(form.next, my_path(language))), text::say(language, words::second_later));
    return page;
}

}

html::Page failed_page(text::Language language, text::Message const& why, std::string_view back)
{
    auto page = own_page(language, text::say(language, words::passkey_failed_title), {});
    page.main = html::fragment(
        R"(<div class="narrow"><h1>{}</h1><p class="lead">{}</p><p><a class="button button--secondary" href="{}">{})"
        R"(</a></p></div>)",
        text::say(language, words::passkey_failed_title), text::say(language, why), html::Url::from_path(back),
        text::say(language, words::passkey_back));
    return page;
}

html::Page second_step_page(text::Language language, Factors const& factors, SecondStepForm const& form)
{
    if (!factors.has_second())
        return enrol_page(language, form);
    auto page = own_page(language, text::say(language, words::second_title), paths_of_second_step());
    page.main = html::fragment(
        R"(<div class="narrow">{}<h1>{}</h1><p class="lead">{}</p>{}{}{}<p><a href="{}">{}</a></p></div>)",
        [&](html::Out& out) { html::FormWriter(out, language, form.errors).summary(); },
        text::say(language, words::second_title), text::say(language, words::second_lead),
        [&](html::Out& out) {
            if (!factors.passkeys.empty())
                write_passkey_sign_in(out, language, form.next);
        },
        [&](html::Out& out) {
            if (factors.app_at)
                write_code_form(out, language, form);
        },
        [&](html::Out& out) { write_recovery_form(out, language, form); },
        html::Url::from_path(own_path(form.next, my_path(language))), text::say(language, words::second_later));
    return page;
}

html::Page app_page(text::Language language, AppSetup const& setup)
{
    auto page = my_page(
        language, text::say(language, words::app_setup_title), http::Paths{"/mijn/inloggen/app", "/en/my/sign-in/app"});
    auto const action = language == text::Language::nl ? html::url("/mijn/inloggen/app")
                                                       : html::url("/en/my/sign-in/app");
    auto const code = security::qr_path(setup.uri).value_or(security::QrCode{});
    auto const view = "0 0 " + std::to_string(code.size) + " " + std::to_string(code.size);
    page.main = html::fragment(
        R"(<div class="narrow">{}<h1>{}</h1><p>{}</p><svg class="qr" role="img" aria-label="{}" viewBox="{}">)"
        R"(<path d="{}"/></svg><p>{}</p><p class="code-text">{}</p><form class="form" method="post" action="{}">{})"
        R"(</form></div>)",
        [&](html::Out& out) { html::FormWriter(out, language, setup.errors).summary(); },
        text::say(language, words::app_setup_title), text::say(language, words::app_setup_scan),
        text::say(language, words::app_setup_picture), view, code.path, text::say(language, words::app_setup_type),
        setup.key, action,
        [&](html::Out& out) {
            html::FormWriter form(out, language, setup.errors);
            form.line(
                {.name = "code",
                 .label = text::say(language, words::app_setup_code),
                 .hint = text::say(language, words::second_app_hint)},
                {.autocomplete = "one-time-code", .input_mode = "numeric", .most = 12, .width = Line::Width::narrow});
            form.submit(text::say(language, words::app_setup_submit));
        });
    return page;
}

html::Page recovery_page(text::Language language, std::vector<std::string> const& codes)
{
    auto page = my_page(language, text::say(language, words::recovery_codes_title), {});
    page.main = html::fragment(
        R"(<div class="narrow"><h1>{}</h1><p class="lead">{}</p><ul class="recovery-codes">{}</ul>)"
        R"(<p><a class="button" href="{}">{}</a></p></div>)",
        text::say(language, words::recovery_codes_title), text::say(language, words::recovery_codes_lead),
        html::each(
            codes,
            [](html::Out& out, std::string const& code) {
                html::write(out, R"(<li class="code-text">{}</li>)", code);
            }),
        html::Url::from_path(factors_path(language)), text::say(language, words::recovery_codes_done));
    return page;
}

html::Page last_step_page(text::Language language, std::string_view action)
{
    auto page = my_page(language, text::say(language, words::factor_last_title), {});
    page.main = html::fragment(
        R"(<div class="narrow"><h1>{}</h1><p class="lead">{}</p><form method="post" action="{}">)"
        R"(<input type="hidden" name="confirmed" value="yes"><button class="button">{}</button> )"
        R"(<a class="button button--secondary" href="{}">{}</a></form></div>)",
        text::say(language, words::factor_last_title), text::say(language, words::factor_last),
        html::Url::from_path(action), text::say(language, words::factor_last_remove),
        html::Url::from_path(factors_path(language)), text::say(language, words::factor_keep));
    return page;
}

}
