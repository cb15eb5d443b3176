// The form by which somebody is invited, or put on record.
#include "desk/invite.h"

namespace desk {

namespace {

std::string own(text::Language language, text::Message const& message)
{
    return std::string(text::say(language, message));
}

void write_who(html::FormWriter& form, InvitePage const& page)
{
    auto const language = page.language;
    auto const say = [&](text::Message const& message) { return text::say(language, message); };
    html::Option const ways[] = {
        {"mail", own(language, words::invite_mail), own(language, words::invite_mail_hint)},
        {"letter", own(language, words::invite_letter), own(language, words::invite_letter_hint)},
        {"record", own(language, words::invite_record), own(language, words::invite_record_hint)}};
    form.radios({.name = "by", .label = say(words::invite_how)}, ways, page.input.by);
    form.line({.name = "name", .label = say(words::person_name)}, {.value = page.input.name, .most = 200});
    form.line(
        {.name = "mail", .label = say(words::person_mail), .demand = html::Demand::optional},
        {.value = page.input.mail, .type = "email", .most = 254});
    html::Option const languages[] = {
        {"nl", own(language, words::language_nl)}, {"en", own(language, words::language_en)}};
    form.radios({.name = "language", .label = say(words::person_language)}, languages, page.input.language);
}

void write_what(html::FormWriter& form, InvitePage const& page)
{
    auto const say = [&](text::Message const& message) { return text::say(page.language, message); };
    form.select(
        {.name = "role",
         .label = say(words::invite_role),
         .hint = say(words::invite_role_hint),
         .demand = html::Demand::optional},
        role_options(page.language, page.roles), page.input.role);
    std::vector<html::Option> organisations;
    for (auto const& [slug, title] : page.organisations)
        organisations.push_back({slug, title});
    form.select(
        {.name = "organisation",
         .label = say(words::person_organisation),
         .hint = say(words::person_organisation_hint),
         .demand = html::Demand::optional},
        organisations, page.input.organisation);
    form.tick(
        {.name = "municipal",
         .label = say(words::person_municipal),
         .hint = say(words::person_municipal_hint),
         .demand = html::Demand::optional},
        "yes", page.input.municipal);
}

void write_consent(html::Out& out, InvitePage const& page)
{
    auto const text = accounts::consent_text(page.language);
    html::write(
        out,
        R"(<section class="desk-consent" aria-labelledby="consent-text"><h2 id="consent-text">{}</h2><p>{}</p>)"
        R"(<blockquote class="desk-consent__text">{}</blockquote></section>)",
        text::say(page.language, words::invite_consent_title),
        text::say(
            page.language, words::invite_consent_lead{.version = accounts::version_words(page.language, text.version)}),
        [&](html::Out& part) {
            std::string_view left = text.words;
            while (!left.empty())
            {
                auto const end = std::min(left.find('\n'), left.size());
                html::write(part, "<p>{}</p>", left.substr(0, end));
                left.remove_prefix(std::min(end + 1, left.size()));
            }
        });
}

void write_form(html::Out& out, InvitePage const& page)
{
    html::FormWriter form(out, page.language, page.errors);
    write_who(form, page);
    write_what(form, page);
    write_consent(out, page);
    html::Option const ways[] = {
        {"paper", own(page.language, words::invite_consent_paper)},
        {"spoken", own(page.language, words::invite_consent_spoken)}};
    form.radios(
        {.name = "consent",
         .label = text::say(page.language, words::invite_consent),
         .hint = text::say(page.language, words::invite_consent_hint),
         .demand = html::Demand::optional},
        ways, page.input.consent);
    form.submit(text::say(page.language, words::invite_submit));
}

}

html::Page invite_page(InvitePage const& page)
{
    auto const language = page.language;
    auto result = page_of(language, {Part::invitations, own(language, words::invite_title), "/nieuw", "/new"});
    html::Out out;
    content::page_head(out, result.title, text::say(language, words::invite_lead));
    html::FormWriter(out, language, page.errors).summary();
    if (!page.notice.empty())
        html::write(out, R"(<p class="desk-note">{}</p>)", page.notice);
    html::write(
        out, R"(<form class="desk-form" method="post" action="{}">{}</form>)",
        html::Url::from_path(
            path_of(Part::invitations, language) + (language == text::Language::nl ? "/nieuw" : "/new")),
        [&](html::Out& part) { write_form(part, page); });
    result.main = html::Fragment(std::move(out));
    return result;
}

}
