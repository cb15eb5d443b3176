// Signing in and out, accepting an invitation, and one's own place.
#include "accounts/handlers.h"
#include "accounts/second_step.h"

namespace accounts {

std::span<http::Route<Accounts> const> routes()
{
    using enum http::Access;
    using http::Method;
    static constexpr http::Route<Accounts> table[] = {
        {Method::get, {"/inloggen", "/en/sign-in"}, everyone, show_sign_in, {"next"}},
        {Method::post, {"/inloggen", "/en/sign-in"}, everyone, ask_code},
        {Method::get, {"/inloggen/code", "/en/sign-in/code"}, everyone, show_code},
        {Method::post, {"/inloggen/code", "/en/sign-in/code"}, everyone, type_code},
        {Method::get, {"/inloggen/link/{token}", "/en/sign-in/link/{token}"}, everyone, show_link},
        {Method::post, {"/inloggen/link/{token}", "/en/sign-in/link/{token}"}, everyone, use_link},
        {Method::post, {"/uitloggen", "/en/sign-out"}, everyone, sign_out},

        {Method::get, {"/uitnodiging", "/en/invitation"}, everyone, show_invitation_form},
        {Method::post, {"/uitnodiging", "/en/invitation"}, everyone, type_invitation},
        {Method::get, {"/uitnodiging/{code}", "/en/invitation/{code}"}, everyone, show_invitation},
        {Method::post, {"/uitnodiging/{code}", "/en/invitation/{code}"}, everyone, accept_invitation},

        {Method::get, {"/mijn", "/en/my"}, signed_in, show_my_place},
        {Method::get, {"/mijn/inloggen", "/en/my/sign-in"}, signed_in, show_sessions},
        {Method::post, {"/mijn/inloggen/einde", "/en/my/sign-in/end"}, signed_in, end_sessions},
        {Method::get, {"/mijn/profiel", "/en/my/profile"}, signed_in, show_profile},
        {Method::post, {"/mijn/profiel", "/en/my/profile"}, signed_in, change_profile},
        {Method::post, {"/mijn/profiel/mail", "/en/my/profile/mail"}, signed_in, ask_mail_change},
        {Method::get, {"/mijn/profiel/mail/code", "/en/my/profile/mail/code"}, signed_in, show_mail_code},
        {Method::post, {"/mijn/profiel/mail/code", "/en/my/profile/mail/code"}, signed_in, type_mail_code},
        {Method::get, {"/mijn/bewaard", "/en/my/kept"}, signed_in, show_kept_forms},
        {Method::get, {"/mijn/bewaard/{id}", "/en/my/kept/{id}"}, signed_in, show_kept_form},
        {Method::post, {"/mijn/bewaard/{id}/weg", "/en/my/kept/{id}/discard"}, signed_in, discard_kept_form},

        // Other ways to sign in than mail (second_step.h).
        {Method::post, {"/inloggen/passkey/vraag", "/en/sign-in/passkey/challenge"}, everyone, ask_sign_in_challenge},
        {Method::post, {"/inloggen/passkey", "/en/sign-in/passkey"}, everyone, sign_in_by_passkey},
        {Method::get, {"/inloggen/wachtwoord", "/en/sign-in/password"}, everyone, show_password_sign_in, {"next"}},
        {Method::post, {"/inloggen/wachtwoord", "/en/sign-in/password"}, everyone, sign_in_by_password},
        {Method::get, {"/inloggen/tweede-stap", "/en/sign-in/second-step"}, signed_in, show_second_step, {"next"}},
        {Method::post, {"/inloggen/tweede-stap", "/en/sign-in/second-step"}, signed_in, type_second_step},
        {Method::post,
         {"/mijn/inloggen/passkey/vraag", "/en/my/sign-in/passkey/challenge"},
         signed_in,
         ask_passkey_challenge},
        {Method::post, {"/mijn/inloggen/passkey", "/en/my/sign-in/passkey"}, signed_in, add_passkey},
        {Method::post,
         {"/mijn/inloggen/passkey/{id}/naam", "/en/my/sign-in/passkey/{id}/name"},
         signed_in,
         rename_passkey},
        {Method::post,
         {"/mijn/inloggen/passkey/{id}/weg", "/en/my/sign-in/passkey/{id}/remove"},
         signed_in,
         remove_passkey},
        {Method::post, {"/mijn/inloggen/app/begin", "/en/my/sign-in/app/begin"}, signed_in, begin_app},
        {Method::get, {"/mijn/inloggen/app", "/en/my/sign-in/app"}, signed_in, show_app},
        {Method::post, {"/mijn/inloggen/app", "/en/my/sign-in/app"}, signed_in, confirm_app},
        {Method::post, {"/mijn/inloggen/app/weg", "/en/my/sign-in/app/remove"}, signed_in, remove_app},
        {Method::get, {"/mijn/inloggen/wachtwoord", "/en/my/sign-in/password"}, signed_in, show_password},
        {Method::post, {"/mijn/inloggen/wachtwoord", "/en/my/sign-in/password"}, signed_in, set_password},
        {Method::post, {"/mijn/inloggen/wachtwoord/weg", "/en/my/sign-in/password/remove"}, signed_in, remove_password},
        {Method::post,
         {"/mijn/inloggen/herstelcodes", "/en/my/sign-in/recovery-codes"},
         signed_in,
         make_recovery_codes},
    };
    return table;
}

}
