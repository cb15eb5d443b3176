// The ways to sign in that somebody has, as part of /mijn/inloggen.
#include "accounts/factors_part.h"
#include "accounts/passkey_form.h"
#include "accounts/second_step.h"

#include "platform/html/write.h"
#include "platform/text/date.h"

#include "text/accounts.h"

namespace accounts {

namespace {

namespace words = text::accounts;

// What all parts need.
struct View
{
    text::Language language;
    Factors const& factors;
    html::Out& out;

    std::string_view say(text::Message const& message) const { return text::say(language, message); }
    std::string path(std::string_view nl, std::string_view en) const
    {
        return factors_path(language).append(language == text::Language::nl ? nl : en);
    }
    std::string date(base::Time moment) const { return text::write_time(language, moment); }
};

struct Button
{
    std::string path;
    std::string_view words;
    std::string of = {}; ///< what it stands beside, for who cannot see that
};

// For who hears a button or summary without what it stands beside.
auto hidden(std::string_view name)
{
    return [name](html::Out& out) {
        if (!name.empty())
            html::write(out, R"(<span class="visually-hidden">: {}</span>)", name);
    };
}

void write_button(View const& view, Button const& button)
{
    html::write(
        view.out, R"(<form method="post" action="{}"><button class="button button--secondary">{}{}</button></form>)",
        html::Url::from_path(button.path), button.words, hidden(button.of));
}

void write_rename(View const& view, PasskeyLine const& passkey, std::string const& base)
{
    auto const field = "passkey-name-" + std::to_string(passkey.id.value);
    html::write(
        view.out,
        R"(<details class="fold"><summary>{}{}</summary><form class="form" method="post" action="{}">)"
        R"(<label class="field__label" for="{}">{}</label><input class="input" id="{}" name="name" value="{}")"
        R"( maxlength="60" autocomplete="off" required><button class="button button--secondary">{}</button></form>)"
        R"(</details>)",
        view.say(words::passkey_rename), hidden(passkey.name),
        html::Url::from_path(base + (view.language == text::Language::nl ? "/naam" : "/name")), field,
        view.say(words::passkey_name), field, passkey.name, view.say(words::password_save));
}

void write_passkey(View const& view, PasskeyLine const& passkey)
{
    auto const base = view.path("/passkey/", "/passkey/") + std::to_string(passkey.id.value);
    html::write(
        view.out,
        R"(<li class="factor"><div><p><strong>{}</strong></p><p class="meta">{}<br>{}</p></div>)"
        R"(<div class="factor__acts">{}</div></li>)",
        passkey.name, text::say(view.language, words::passkey_made{.date = view.date(passkey.created_at)}),
        passkey.used_at ? text::say(view.language, words::passkey_used{.date = view.date(*passkey.used_at)})
                        : std::string(view.say(words::passkey_unused)),
        [&](html::Out& part) {
            View const inner{view.language, view.factors, part};
            if (!view.factors.may_change())
                return;
            write_rename(inner, passkey, base);
            write_button(
                inner,
                {base + (view.language == text::Language::nl ? "/weg" : "/remove"), view.say(words::factor_remove),
                 passkey.name});
        });
}

void write_passkeys(View const& view)
{
    html::write(
        view.out, R"(<section id="passkeys"><h2>{}</h2><p>{}</p>{}{}</section>)", view.say(words::passkey_title),
        view.say(words::passkey_lead),
        [&](html::Out& part) {
            if (!view.factors.passkeys.empty())
                html::write(
                    part, R"(<ul class="factors">{}</ul>)",
                    html::each(view.factors.passkeys, [&](html::Out& list, PasskeyLine const& each) {
                        write_passkey({view.language, view.factors, list}, each);
                    }));
        },
        [&](html::Out& part) {
            if (view.factors.may_change())
                write_passkey_add(part, view.language);
        });
}

void write_state(View const& view, std::optional<base::Time> since)
{
    auto const state = since ? text::say(view.language, words::factor_set{.date = view.date(*since)})
                             : std::string(view.say(words::factor_none));
    html::write(view.out, R"(<p class="meta">{}</p>)", state);
}

void write_app(View const& view)
{
    html::write(
        view.out, R"(<section id="app"><h2>{}</h2><p>{}</p>{}</section>)", view.say(words::app_title),
        view.say(words::app_lead), [&](html::Out& part) {
            View const inner{view.language, view.factors, part};
            write_state(inner, view.factors.app_at);
            if (!view.factors.may_change())
                return;
            html::write(part, R"(<div class="factor__acts">{}</div>)", [&](html::Out& acts) {
                View const within{view.language, view.factors, acts};
                write_button(
                    within,
                    {view.path("/app/begin", "/app/begin"),
                     view.say(view.factors.app_at ? words::app_again : words::app_start)});
                if (view.factors.app_at)
                    write_button(within, {view.path("/app/weg", "/app/remove"), view.say(words::factor_remove)});
            });
        });
}

void write_password(View const& view)
{
    html::write(
        view.out, R"(<section id="password"><h2>{}</h2><p>{}</p>{}</section>)", view.say(words::password_title),
        view.say(words::password_lead), [&](html::Out& part) {
            View const inner{view.language, view.factors, part};
            if (!view.factors.mail)
                return html::write(part, "<p>{}</p>", view.say(words::password_needs_mail));
            write_state(inner, view.factors.password_at);
            if (!view.factors.may_change())
                return;
            html::write(
                part,
                R"(<div class="factor__acts"><p><a class="button button--secondary" href="{}">{}</a></p>{}</div>)",
                html::Url::from_path(view.path("/wachtwoord", "/password")),
                view.say(view.factors.password_at ? words::password_change : words::password_set),
                [&](html::Out& acts) {
                    if (view.factors.password_at)
                        write_button(
                            {view.language, view.factors, acts},
                            {view.path("/wachtwoord/weg", "/password/remove"), view.say(words::factor_remove)});
                });
        });
}

void write_recovery(View const& view)
{
    int const left = view.factors.recovery_left;
    html::write(
        view.out, R"(<section id="recovery"><h2>{}</h2><p>{}</p>{}</section>)", view.say(words::recovery_title),
        view.say(words::recovery_lead), [&](html::Out& part) {
            if (!view.factors.has_second())
                return html::write(part, "<p>{}</p>", view.say(words::recovery_first));
            html::write(
                part, R"(<p class="meta">{}</p>)",
                left > 0 ? text::say(view.language, words::recovery_left{.count = left})
                         : std::string(view.say(words::recovery_none)));
            if (!view.factors.may_change())
                return;
            write_button(
                {view.language, view.factors, part},
                {view.path("/herstelcodes", "/recovery-codes"),
                 view.say(left > 0 ? words::recovery_make_new : words::recovery_make)});
            if (left > 0)
                html::write(part, R"(<p class="meta">{}</p>)", view.say(words::recovery_make_hint));
        });
}

}

html::Fragment factors_part(Accounts& accounts, http::Request const& request)
{
    auto const factors = factors_of(accounts, request);
    auto const language = request.language();
    return html::fragment(
        R"(<p class="lead">{}</p>{}{}{}{}{})", text::say(language, words::factor_lead),
        [&](html::Out& out) {
            if (!factors.may_change())
                html::write(
                    out, R"(<p>{} <a href="{}">{}</a></p>)", text::say(language, words::factor_step_first),
                    prove_first_url(language), text::say(language, words::factor_step_link));
        },
        [&](html::Out& out) { write_passkeys({language, factors, out}); },
        [&](html::Out& out) { write_app({language, factors, out}); },
        [&](html::Out& out) { write_password({language, factors, out}); },
        [&](html::Out& out) { write_recovery({language, factors, out}); });
}

}
