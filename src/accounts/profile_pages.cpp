// The pages of one's own name, language and mail address.
#include "accounts/profile.h"

#include "platform/html/write.h"

#include "text/accounts.h"

#include <algorithm>

namespace accounts {

namespace {

namespace words = text::accounts;

html::Url ask_url(text::Language language)
{
    return language == text::Language::nl ? html::url("/mijn/profiel/mail") : html::url("/en/my/profile/mail");
}

void write_name_form(html::Out& out, text::Language language, Profile const& profile)
{
    html::FormWriter form(out, language, profile.errors);
    form.line(
        {.name = "name",
         .label = text::say(language, words::profile_name),
         .hint = text::say(language, words::profile_name_hint)},
        {.value = profile.name, .autocomplete = "name", .most = 120});
    html::Option const languages[] = {
        {"nl", std::string(text::own_name(text::Language::nl))},
        {"en", std::string(text::own_name(text::Language::en))}};
    form.radios(
        {.name = "language", .label = text::say(language, words::profile_language)}, languages,
        text::code(profile.language));
    form.submit(text::say(language, words::profile_save));
}

void write_mail_form(html::Out& out, text::Language language, Profile const& profile)
{
    html::FormWriter form(out, language, profile.errors);
    form.line(
        {.name = "mail",
         .label = text::say(language, words::profile_mail_new),
         .hint = text::say(language, words::profile_mail_hint)},
        {.value = profile.new_mail, .type = "email", .autocomplete = "email", .most = 254});
    form.submit(text::say(language, words::profile_mail_submit));
}

std::string mail_now(text::Language language, Profile const& profile)
{
    if (!profile.mail)
        return std::string(text::say(language, words::profile_mail_none));
    return text::say(language, words::profile_mail_now{.mail = *profile.mail});
}

}

std::string profile_path(text::Language language)
{
    return language == text::Language::nl ? "/mijn/profiel" : "/en/my/profile";
}

std::string mail_code_path(text::Language language)
{
    return language == text::Language::nl ? "/mijn/profiel/mail/code" : "/en/my/profile/mail/code";
}

html::Page profile_page(text::Language language, Profile const& profile)
{
    auto const say = [&](text::Message const& message) { return text::say(language, message); };
    auto page = my_page(language, say(words::profile_title), http::Paths{"/mijn/profiel", "/en/my/profile"});
    page.main = html::fragment(
        R"(<div class="narrow">{}<h1>{}</h1><form class="form" method="post" action="{}">{}</form>)"
        R"(<section class="my__part"><h2>{}</h2><p>{}</p><form class="form" method="post" action="{}">{}</form>)"
        R"(</section></div>)",
        [&](html::Out& out) { html::FormWriter(out, language, profile.errors).summary(); }, say(words::profile_title),
        html::Url::from_path(profile_path(language)), [&](html::Out& out) { write_name_form(out, language, profile); },
        say(words::profile_mail_title), mail_now(language, profile), ask_url(language),
        [&](html::Out& out) { write_mail_form(out, language, profile); });
    return page;
}

html::Page mail_code_page(text::Language language, std::string_view mail, Errors const& errors)
{
    auto const say = [&](text::Message const& message) { return text::say(language, message); };
    auto page = my_page(
        language, say(words::profile_mail_code_title),
        http::Paths{"/mijn/profiel/mail/code", "/en/my/profile/mail/code"});
    page.breadcrumbs.push_back({std::string(say(words::profile_title)), profile_path(language)});
    page.main = html::fragment(
        R"(<div class="narrow">{}<h1>{}</h1><p class="lead">{}</p><form class="form" method="post" action="{}">{})"
        R"(</form><p><a href="{}">{}</a></p></div>)",
        [&](html::Out& out) { html::FormWriter(out, language, errors).summary(); }, say(words::profile_mail_code_title),
        text::say(language, words::profile_mail_code_lead{.mail = mail}),
        html::Url::from_path(mail_code_path(language)),
        [&](html::Out& out) {
            html::FormWriter form(out, language, errors);
            form.line(
                {.name = "code", .label = say(words::code_field)},
                {.autocomplete = "one-time-code",
                 .input_mode = "numeric",
                 .most = 12,
                 .width = html::Line::Width::narrow});
            form.submit(say(words::profile_mail_code_submit));
        },
        html::Url::from_path(profile_path(language)), say(words::profile_mail_other));
    return page;
}

}
