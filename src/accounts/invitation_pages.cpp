// The pages of accepting an invitation: the code, and then what one says yes to.
#include "accounts/invitation_pages.h"
#include "accounts/pages.h"

#include "platform/html/write.h"

#include "text/accounts.h"

#include <algorithm>

namespace accounts {

namespace {

namespace words = text::accounts;

void write_paragraphs(html::Out& out, std::string_view text)
{
    while (!text.empty())
    {
        auto const end = std::min(text.find('\n'), text.size());
        html::write(out, "<p>{}</p>", text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

std::string invited_by(text::Language language, InvitationPage const& about)
{
    auto const& name = about.invitation.inviter_name;
    if (name.empty())
        return text::say(language, words::invitation_by_nobody{.site = about.site});
    return text::say(language, words::invitation_by{.name = name, .site = about.site});
}

std::string role_words(text::Language language, Granted const& granted)
{
    std::string said(text::say(language, accounts::about(granted.role).label));
    return granted.organisation.empty() ? said : said + " (" + granted.organisation + ")";
}

void write_stored(html::Out& out, text::Language language, InvitationPage const& about)
{
    auto const say = [&](text::Message const& message) { return text::say(language, message); };
    html::write(
        out,
        R"(<h2>{}</h2><dl class="sheet"><div class="sheet__row"><dt>{}</dt><dd>{}</dd></div><div class="sheet__row">)"
        R"(<dt>{}</dt><dd>{}</dd></div>{}</dl>)",
        say(words::invitation_stored), say(words::invitation_stored_name), about.invitation.name,
        say(words::invitation_stored_mail),
        about.invitation.mail ? std::string_view(*about.invitation.mail) : say(words::invitation_stored_no_mail),
        [&](html::Out& part) {
            if (about.roles.empty())
                return;
            html::write(
                part, R"(<div class="sheet__row"><dt>{}</dt><dd><ul class="plain">{}</ul></dd></div>)",
                say(words::invitation_stored_roles), html::each(about.roles, [&](html::Out& list, Granted const& role) {
                    html::write(list, "<li>{}</li>", role_words(language, role));
                }));
        });
}

void write_mark(html::Out& out, text::Language language, InvitationPage const& about)
{
    if (about.invitation.marks_municipal)
        html::write(out, "<p>{}</p>", text::say(language, words::invitation_municipal));
}

void write_accept_form(html::Out& out, text::Language language, InvitationPage const& about)
{
    html::FormWriter form(out, language, about.errors);
    form.tick({.name = "agree", .label = text::say(language, words::invitation_agree)}, "yes", false);
    ask_shared(form, language, about.computer);
    form.submit(text::say(language, words::invitation_accept));
}

void write_signed_in(html::Out& out, text::Language language, InvitationPage const& about)
{
    if (!about.signed_in_as.empty())
        html::write(
            out, R"(<p class="flash">{}</p>)",
            text::say(
                language,
                words::invitation_sign_out_first{.name = about.signed_in_as, .other = about.invitation.name}));
}

}

html::Page invitation_code_page(text::Language language, std::string_view typed, Errors const& errors)
{
    auto const say = [&](text::Message const& message) { return text::say(language, message); };
    auto page = own_page(language, say(words::invitation_title), http::Paths{"/uitnodiging", "/en/invitation"});
    page.main = html::fragment(
        R"(<div class="narrow">{}<h1>{}</h1><p class="lead">{}</p><form class="form" method="post" action="{}">{})"
        R"(</form><p>{}</p></div>)",
        [&](html::Out& out) { html::FormWriter(out, language, errors).summary(); }, say(words::invitation_title),
        say(words::invitation_lead), html::Url::from_path(invitation_path(language)),
        [&](html::Out& out) {
            html::FormWriter form(out, language, errors);
            form.line(
                {.name = "code", .label = say(words::invitation_field), .hint = say(words::invitation_hint)},
                {.value = typed, .most = 40, .width = html::Line::Width::narrow});
            form.submit(say(words::invitation_submit));
        },
        say(words::invitation_ask));
    return page;
}

html::Page invitation_page(text::Language language, InvitationPage const& about)
{
    auto const say = [&](text::Message const& message) { return text::say(language, message); };
    auto const welcome = text::say(language, words::invitation_welcome{.name = about.invitation.name});
    auto page = own_page(language, welcome, std::nullopt);
    page.main = html::fragment(
        R"(<div class="narrow">{}<h1>{}</h1><p class="lead">{}</p>{}{}{}<h2>{}</h2>{}<form class="form")"
        R"( method="post" action="{}">{}</form></div>)",
        [&](html::Out& out) { html::FormWriter(out, language, about.errors).summary(); }, welcome,
        invited_by(language, about), [&](html::Out& out) { write_signed_in(out, language, about); },
        [&](html::Out& out) { write_stored(out, language, about); },
        [&](html::Out& out) { write_mark(out, language, about); }, say(words::invitation_consent_title),
        [&](html::Out& out) { write_paragraphs(out, consent_text(language).words); },
        html::Url::from_path(invitation_path(language, about.code)),
        [&](html::Out& out) { write_accept_form(out, language, about); });
    return page;
}

}
