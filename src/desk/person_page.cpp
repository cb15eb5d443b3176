// The page of one person: details, roles and access.
#include "desk/person_page.h"

#include "desk/person_record.h"
#include "platform/text/date.h"

namespace desk {

namespace {

std::string below(PersonPage const& page, std::string_view dutch, std::string_view english)
{
    auto path = person_path(page.language, page.dossier.account.id.value);
    return path.append(page.language == text::Language::nl ? dutch : english);
}

html::Url url_below(PersonPage const& page, std::string_view dutch, std::string_view english)
{
    return html::Url::from_path(below(page, dutch, english));
}

std::string_view say(PersonPage const& page, text::Message const& message)
{
    return text::say(page.language, message);
}

bool changeable(PersonPage const& page)
{
    return may_change(page.viewer, page.dossier.account);
}

void write_who(html::Out& out, PersonPage const& page)
{
    if (page.viewer.id == page.dossier.account.id.value)
        html::write(
            out, R"(<p class="desk-note">{} <a href="{}">{}</a></p>)", say(page, words::person_yourself),
            page.language == text::Language::nl ? html::url("/mijn") : html::url("/en/my"),
            say(page, words::person_own_place));
    else if (!changeable(page))
        html::write(out, R"(<p class="desk-note">{}</p>)", say(page, words::person_not_yours));
}

// An account of a municipality tries no addresses: what is taken may be of somebody out of its sight.
void write_fixed_mail(html::Out& out, PersonPage const& page)
{
    auto const& mail = page.dossier.account.mail;
    html::write(
        out, "<p><strong>{}:</strong> {}<br>{}</p>", say(page, words::person_mail),
        mail ? std::string_view(*mail) : say(page, words::people_no_mail), say(page, words::person_mail_fixed));
}

void write_details(html::Out& out, PersonPage const& page)
{
    html::FormWriter form(out, page.language, page.errors);
    auto const& input = page.input;
    form.line({.name = "name", .label = say(page, words::person_name)}, {.value = input.name, .most = 200});
    if (page.viewer.municipal)
        write_fixed_mail(out, page);
    else
        form.line(
            {.name = "mail",
             .label = say(page, words::person_mail),
             .hint = say(page, words::person_mail_hint),
             .demand = html::Demand::optional},
            {.value = input.mail, .type = "email", .most = 254});
    html::Option const languages[] = {
        {"nl", std::string(say(page, words::language_nl))}, {"en", std::string(say(page, words::language_en))}};
    form.radios({.name = "language", .label = say(page, words::person_language)}, languages, input.language);
    bool const forced = page.dossier.of_government || (page.viewer.municipal && page.dossier.account.municipal);
    if (forced && page.dossier.account.municipal)
    {
        form.hidden("municipal", "yes");
        html::write(
            out, "<p><strong>{}.</strong> {}</p>", say(page, words::person_municipal),
            page.dossier.of_government ? say(page, words::person_municipal_forced)
                                       : say(page, words::person_municipal_hint));
    }
    else
        form.tick(
            {.name = "municipal",
             .label = say(page, words::person_municipal),
             .hint = say(page, words::person_municipal_hint),
             .demand = html::Demand::optional},
            "yes", input.municipal);
    form.submit(say(page, words::person_save));
}

void write_known(html::Out& out, PersonPage const& page)
{
    auto const& account = page.dossier.account;
    html::write(
        out,
        R"(<dl class="sheet"><div class="sheet__row"><dt>{}</dt><dd>{}</dd></div>)"
        R"(<div class="sheet__row"><dt>{}</dt><dd>{}</dd></div></dl>)",
        say(page, words::person_mail),
        account.mail ? std::string_view(*account.mail) : say(page, words::people_no_mail),
        say(page, words::person_language),
        say(page, account.language == text::Language::nl ? words::language_nl : words::language_en));
}

void write_details_section(html::Out& out, PersonPage const& page)
{
    html::write(
        out,
        R"(<section class="desk-part" aria-labelledby="details"><h2 id="details">{}</h2>)"
        R"({}{}</section>)",
        say(page, words::person_details),
        [&](html::Out& part) {
            if (changeable(page))
                html::write(
                    part, R"(<form class="desk-form" method="post" action="{}">{}</form>)", url_below(page, "", ""),
                    [&](html::Out& form) { write_details(form, page); });
        },
        [&](html::Out& part) {
            if (!changeable(page))
                write_known(part, page);
        });
}

void write_role(html::Out& out, PersonPage const& page, Granted const& granted)
{
    auto const said = role_words(page.language, granted, page.organisations);
    bool const takeable = changeable(page) && accounts::may_grant(page.viewer, granted.role);
    html::write(
        out,
        R"(<li class="desk-row"><span class="desk-row__what">{}</span>{})"
        R"(</li>)",
        said, [&](html::Out& part) {
            if (takeable)
                html::write(
                    part,
                    R"(<form method="post" action="{}"><input type="hidden" name="role" value="{}">)"
                    R"(<input type="hidden" name="organisation" value="{}">)"
                    R"(<button class="button button--quiet" name="do" value="take">{})"
                    R"(<span class="visually-hidden">: {}</span></button></form>)",
                    url_below(page, "/rollen", "/roles"), accounts::code(granted.role), granted.organisation,
                    say(page, words::person_take), said);
        });
}

void write_give(html::Out& out, PersonPage const& page)
{
    html::FormWriter form(out, page.language, page.errors);
    auto const roles = role_options(page.language, grantable(page.viewer));
    form.select({.name = "role", .label = say(page, words::person_role)}, roles, page.input.role);
    std::vector<html::Option> organisations;
    for (auto const& [slug, title] : page.organisations)
        organisations.push_back({slug, title});
    form.select(
        {.name = "organisation",
         .label = say(page, words::person_organisation),
         .hint = say(page, words::person_organisation_hint),
         .demand = html::Demand::optional},
        organisations, page.input.organisation);
    form.button("do", "give", say(page, words::person_give));
}

void write_roles(html::Out& out, PersonPage const& page)
{
    auto const& roles = page.dossier.account.roles;
    html::write(
        out, R"(<section class="desk-part" aria-labelledby="roles"><h2 id="roles">{}</h2>{}{}</section>)",
        say(page, words::person_roles),
        [&](html::Out& part) {
            if (roles.empty())
                html::write(part, "<p>{}</p>", say(page, words::person_roles_none));
            else
                html::write(
                    part, R"(<ul class="desk-rows">{}</ul>)",
                    html::each(roles, [&](html::Out& row, Granted const& granted) { write_role(row, page, granted); }));
        },
        [&](html::Out& part) {
            if (changeable(page))
                html::write(
                    part, R"(<h3>{}</h3><form class="desk-form" method="post" action="{}">{}</form>)",
                    say(page, words::person_give_title), url_below(page, "/rollen", "/roles"),
                    [&](html::Out& form) { write_give(form, page); });
        });
}

void write_access_button(html::Out& out, PersonPage const& page, std::string_view value, text::Message const& label)
{
    html::write(
        out,
        R"(<form method="post" action="{}"><button class="button button--secondary" name="do" value="{}">{})"
        R"(</button></form>)",
        url_below(page, "/toegang", "/access"), value, say(page, label));
}

void write_seen(html::Out& out, PersonPage const& page)
{
    auto const& dossier = page.dossier;
    if (dossier.account.disabled_at)
        html::write(
            out, "<p><strong>{}</strong></p>",
            text::say(
                page.language,
                words::person_disabled_since{.time = text::write_time(page.language, *dossier.account.disabled_at)}));
    if (dossier.sessions == 0)
        html::write(out, "<p>{}</p>", say(page, words::person_signed_in_nowhere));
    else
        html::write(
            out, "<p>{} {}</p>", text::say(page.language, words::person_signed_in{.count = dossier.sessions}),
            dossier.seen_at
                ? text::say(
                      page.language, words::person_seen{.time = text::write_time(page.language, *dossier.seen_at)})
                : std::string());
}

void write_access(html::Out& out, PersonPage const& page)
{
    auto const& dossier = page.dossier;
    html::write(
        out, R"(<section class="desk-part" aria-labelledby="access"><h2 id="access">{}</h2>{}{}{}</section>)",
        say(page, words::person_access), [&](html::Out& part) { write_seen(part, page); },
        [&](html::Out& part) { write_second_step(part, page); },
        [&](html::Out& part) {
            if (!changeable(page))
                return;
            html::write(
                part, R"(<div class="button-row">{}{}{}</div><p class="meta">{}</p>)",
                [&](html::Out& row) {
                    if (dossier.sessions > 0)
                        write_access_button(row, page, "end_sessions", words::person_end_sessions);
                },
                [&](html::Out& row) {
                    if (dossier.passkey || dossier.totp)
                        write_access_button(row, page, "forget_steps", words::person_forget_steps);
                },
                [&](html::Out& row) {
                    if (dossier.account.disabled_at)
                        write_access_button(row, page, "enable", words::person_enable);
                    else
                        write_access_button(row, page, "disable", words::person_disable);
                },
                say(page, words::person_disable_hint));
        });
}

void write_again_form(html::Out& out, PersonPage const& page)
{
    auto const button = [&](html::Out& part, std::string_view by, text::Message const& label) {
        html::write(
            part, R"(<button class="button button--secondary" name="by" value="{}">{}</button> )", by,
            say(page, label));
    };
    html::write(
        out, R"(<form method="post" action="{}"><div class="button-row">{}{}</div></form>)",
        url_below(page, "/uitnodigen", "/invite"),
        [&](html::Out& part) {
            if (page.dossier.account.mail)
                button(part, "mail", words::person_invite_mail);
        },
        [&](html::Out& part) {
            if (!page.viewer.municipal)
                button(part, "letter", words::person_invite_letter);
        });
}

void write_again(html::Out& out, PersonPage const& page)
{
    auto const& account = page.dossier.account;
    if (!changeable(page) || account.disabled_at)
        return;
    html::write(
        out, R"(<section class="desk-part" aria-labelledby="again"><h2 id="again">{}</h2><p>{}</p>{}</section>)",
        say(page, words::person_invite_title),
        say(page, page.viewer.municipal ? words::person_invite_lead_mail : words::person_invite_lead),
        [&](html::Out& part) {
            if (account.mail || !page.viewer.municipal)
                write_again_form(part, page);
        });
}

void write_erase(html::Out& out, PersonPage const& page)
{
    auto const url = html::Url::parse(page.erase_path);
    if (!url || page.erase_path.empty() || page.viewer.municipal || !changeable(page))
        return;
    html::write(
        out,
        R"(<section class="desk-part" aria-labelledby="erase"><h2 id="erase">{}</h2><p>{}</p>)"
        R"(<p><a class="button button--secondary" href="{}">{}</a></p></section>)",
        say(page, words::person_erase_title), say(page, words::person_erase_lead), *url,
        say(page, words::person_erase_link));
}

}

PersonInput input_of(Account const& account)
{
    return {
        account.name, account.mail.value_or(""), std::string(text::code(account.language)), account.municipal, {}, {}};
}

html::Page person_page(PersonPage const& page)
{
    auto const tail = "/" + std::to_string(page.dossier.account.id.value);
    auto result = page_of(page.language, {Part::people, page.dossier.account.name, tail, tail});
    html::Out out;
    content::page_head(out, result.title, {});
    html::FormWriter(out, page.language, page.errors).summary();
    using Section = void (*)(html::Out&, PersonPage const&);
    constexpr Section sections[] = {write_who,   write_details_section, write_roles, write_access,
                                    write_again, write_record,          write_erase};
    for (auto const section : sections)
        section(out, page);
    result.main = html::Fragment(std::move(out));
    return result;
}

}
