// The sections of a person's page that only tell: the second step, consents, and what was done.
#include "desk/person_record.h"

#include "accounts/audit_words.h"
#include "platform/text/date.h"

#include <algorithm>

namespace desk {

namespace {

std::string_view way_words(text::Language language, accounts::Way way)
{
    switch (way)
    {
    case accounts::Way::screen: return text::say(language, words::way_screen);
    case accounts::Way::paper: return text::say(language, words::way_paper);
    case accounts::Way::spoken: return text::say(language, words::way_spoken);
    }
    return {};
}

void write_consent(html::Out& out, PersonPage const& page, accounts::Consent const& consent)
{
    auto const subject = consent.subject == "account" ? text::say(page.language, words::person_consent_account)
                                                      : std::string_view(consent.subject);
    html::write(
        out, "<li>{}{}</li>",
        text::say(
            page.language,
            words::person_consent_line{
                .subject = subject,
                .time = text::write_time(page.language, consent.given_at),
                .way = way_words(page.language, consent.way),
                .version = accounts::version_words(page.language, consent.version)}),
        [&](html::Out& part) {
            if (consent.withdrawn_at)
                html::write(
                    part, " <strong>{}</strong>",
                    text::say(
                        page.language,
                        words::person_consent_withdrawn{
                            .time = text::write_time(page.language, *consent.withdrawn_at)}));
        });
}

std::string deed_words(text::Language language, Deed const& deed)
{
    auto said = accounts::action_words(language, deed.action);
    return deed.action.starts_with("role.") ? said + ": " + accounts::detail_words(language, deed.detail) : said;
}

void write_deed(html::Out& out, PersonPage const& page, Deed const& deed)
{
    html::write(
        out, R"(<li><time datetime="{}">{}</time> <span>{}</span> <span class="meta">{}</span></li>)",
        text::iso_time(deed.at), text::write_time(page.language, deed.at), deed_words(page.language, deed),
        deed.actor.empty() ? std::string(text::say(page.language, words::person_somebody))
                           : text::say(page.language, words::person_by{.name = deed.actor}));
}

void write_consents(html::Out& out, PersonPage const& page)
{
    auto const& consents = page.dossier.consents;
    if (consents.empty())
        return html::write(out, "<p>{}</p>", text::say(page.language, words::person_consents_none));
    html::write(
        out, R"(<ul class="desk-lines">{}</ul>)",
        html::each(consents, [&](html::Out& part, accounts::Consent const& one) { write_consent(part, page, one); }));
}

void write_deeds(html::Out& out, PersonPage const& page)
{
    auto const& deeds = page.dossier.deeds;
    if (deeds.empty())
        return html::write(out, "<p>{}</p>", text::say(page.language, words::person_deeds_none));
    html::write(
        out, R"(<ol class="desk-lines" reversed>{}</ol>)",
        html::each(deeds, [&](html::Out& part, Deed const& deed) { write_deed(part, page, deed); }));
}

}

void write_second_step(html::Out& out, PersonPage const& page)
{
    auto const& dossier = page.dossier;
    bool const needed = std::ranges::any_of(dossier.account.roles, [](Granted const& granted) {
        return accounts::about(granted.role).steps == accounts::Steps::two;
    });
    if (!needed && !dossier.passkey && !dossier.totp)
        return;
    auto const how = dossier.passkey ? words::person_two_steps_passkey
        : dossier.totp               ? words::person_two_steps_totp
                                     : words::person_two_steps_none;
    html::write(
        out, "<p>{} {}</p>", text::say(page.language, words::person_two_steps{.how = text::say(page.language, how)}),
        needed && !dossier.passkey && !dossier.totp ? text::say(page.language, words::person_two_steps_needed)
                                                    : std::string_view());
}

void write_record(html::Out& out, PersonPage const& page)
{
    html::write(
        out,
        R"(<section class="desk-part" aria-labelledby="consents"><h2 id="consents">{}</h2>{}</section>)"
        R"(<section class="desk-part" aria-labelledby="deeds"><h2 id="deeds">{}</h2>{}</section>)",
        text::say(page.language, words::person_consents), [&](html::Out& part) { write_consents(part, page); },
        text::say(page.language, words::person_deeds), [&](html::Out& part) { write_deeds(part, page); });
}

}
