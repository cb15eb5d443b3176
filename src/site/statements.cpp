// The facts of statement pages: what data stands where, which cookies and headers are sent, whom to ask.
#include "site/statements.h"

#include "accounts/session.h"

#include "accounts/personal_data.h"
#include "platform/html/write.h"
#include "platform/http/flash.h"
#include "platform/http/wire.h"

#include "text/site.h"

#include <algorithm>
#include <fmt/format.h>

namespace site {

namespace {

namespace words = text::site;
using content::Viewer;

// A table of three columns; the first cell names the row.
struct Columns
{
    text::Message caption;
    text::Message first, second, third;
};

struct Line
{
    std::string_view first, second, third;
    bool foreign = false; ///< in English on a Dutch page
};

void write_table(html::Out& out, Viewer const& viewer, Columns const& columns, std::vector<Line> const& lines)
{
    html::write(
        out,
        R"(<div class="table-scroll" role="region" tabindex="0" aria-label="{}"><table class="table"><caption>{})"
        R"(</caption>)"
        R"(<thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th></tr></thead>)"
        R"(<tbody>{}</tbody></table></div>)",
        viewer.say(columns.caption), viewer.say(columns.caption), viewer.say(columns.first), viewer.say(columns.second),
        viewer.say(columns.third), html::each(lines, [](html::Out& part, Line const& line) {
            html::write(
                part, R"(<tr lang="{}"><th scope="row">{}</th><td>{}</td><td>{}</td></tr>)",
                html::attribute_if(line.foreign, "en"), line.first, line.second, line.third);
        }));
}

void write_cookies(html::Out& out, Viewer const& viewer)
{
    write_table(
        out, viewer, {words::cookies_caption, words::cookies_name, words::cookies_why, words::cookies_kept},
        {{reading_cookie, viewer.say(words::cookie_reading), viewer.say(words::cookie_reading_kept)},
         {http::flash_cookie, viewer.say(words::cookie_flash), viewer.say(words::cookie_flash_kept)},
         {accounts::browser_cookie_name, viewer.say(words::cookie_signin), viewer.say(words::cookie_signin_kept)},
         {accounts::session_cookie_name, viewer.say(words::cookie_session), viewer.say(words::cookie_session_kept)},
         {accounts::known_cookie_name, viewer.say(words::cookie_known), viewer.say(words::cookie_known_kept)}});
    html::write(out, "<p>{}</p>", viewer.say(words::cookies_all));
}

// One line a purpose; the register has each place.
void write_data(html::Out& out, Viewer const& viewer)
{
    std::vector<Line> lines;
    for (auto const& processing : accounts::processings())
        lines.push_back({viewer.say(processing.name), viewer.say(processing.why), viewer.say(processing.people)});
    write_table(out, viewer, {words::data_caption, words::data_what, words::data_why, words::data_whose}, lines);
    auto const register_of_data = html::Url::from_path(
        viewer.language == text::Language::nl ? "/privacy/register" : "/en/privacy/register");
    html::write(out, R"(<p><a href="{}">{}</a></p>)", register_of_data, viewer.say(words::data_register));
}

void write_address(html::Out& out, Viewer const& viewer, text::Message const& lead, std::string const& mail)
{
    if (auto const url = html::Url::mail(mail))
        html::write(out, R"(<p>{} <a href="{}">{}</a></p>)", viewer.say(lead), *url, mail);
}

void write_privacy(html::Out& out, Site const& site, Viewer const& viewer)
{
    html::write(
        out, R"(<h2>{}</h2><p>{}</p>{}<h3>{}</h3>{}{})", viewer.say(words::facts_title), viewer.say(words::facts_lead),
        [&](html::Out& part) { write_data(part, viewer); }, viewer.say(words::cookies_title),
        [&](html::Out& part) { write_cookies(part, viewer); },
        [&](html::Out& part) { write_address(part, viewer, words::facts_privacy_mail, site.settings.privacy_mail); });
}

void write_accessibility(html::Out& out, Site const& site, Viewer const& viewer)
{
    auto const sizes = fmt::format("{}", fmt::join(text_sizes, ", "));
    html::write(
        out,
        R"(<h2>{}</h2><p>{}</p><ul><li>{}</li><li>{}</li><li>{}</li><li>{}</li><li>{}</li></ul>)"
        R"(<h3>{}</h3><ul><li>{}</li><li>{}</li><li>{}</li></ul>{})",
        viewer.say(words::access_tested), viewer.say(words::access_tested_lead), viewer.say(words::access_axe),
        viewer.say(words::access_sizes{.sizes = sizes}), viewer.say(words::access_width),
        viewer.say(words::access_keyboard), viewer.say(words::access_script), viewer.say(words::access_gaps),
        viewer.say(words::access_gap_audit), viewer.say(words::access_gap_people), viewer.say(words::access_gap_pdf),
        [&](html::Out& part) {
            write_address(part, viewer, words::facts_access_mail, site.settings.accessibility_mail);
        });
}

// What a header does, for who does not know its name.
text::Message meaning(std::string_view header)
{
    constexpr std::pair<std::string_view, text::Message> meanings[] = {
        {"Content-Security-Policy", words::header_csp},
        {"X-Content-Type-Options", words::header_nosniff},
        {"Referrer-Policy", words::header_referrer},
        {"X-Frame-Options", words::header_frame},
        {"Permissions-Policy", words::header_permissions},
        {"Cross-Origin-Opener-Policy", words::header_coop},
        {"Cross-Origin-Resource-Policy", words::header_corp},
        {"X-Permitted-Cross-Domain-Policies", words::header_domains},
    };
    auto const* const found = std::ranges::find(meanings, header, [](auto const& pair) { return pair.first; });
    return found == std::end(meanings) ? words::header_other : found->second;
}

void write_headers(html::Out& out, Viewer const& viewer)
{
    std::vector<Line> lines;
    for (auto const& [name, value] : http::security_headers())
        lines.push_back({name, value, viewer.say(meaning(name))});
    write_table(
        out, viewer, {words::headers_caption, words::headers_name, words::headers_value, words::headers_meaning},
        lines);
}

void write_report(html::Out& out, Site const& site, Viewer const& viewer)
{
    auto const& contact = site.settings.security_contact;
    auto const url = contact.starts_with("https:") ? html::Url::parse(contact) : html::Url::mail(contact);
    if (url)
        html::write(
            out,
            R"(<h2>{}</h2><p>{} <a href="{}">{}</a>.</p><p><a href="/.well-known/security.txt">security.txt</a></p>)",
            viewer.say(words::report_title), viewer.say(words::report_lead), *url, contact);
}

void write_security(html::Out& out, Site const& site, Viewer const& viewer)
{
    html::write(
        out, R"({}<h2>{}</h2><p>{}</p>{})", [&](html::Out& part) { write_report(part, site, viewer); },
        viewer.say(words::headers_title), viewer.say(words::headers_lead),
        [&](html::Out& part) { write_headers(part, viewer); });
}

void write_contact(html::Out& out, Site const& site, Viewer const& viewer)
{
    auto const& settings = site.settings;
    auto const phone = html::Url::phone(settings.contact_phone);
    if (!phone && settings.contact_mail.empty())
        return;
    html::write(out, "<h2>{}</h2>", viewer.say(words::contact_title));
    write_address(out, viewer, words::contact_mail, settings.contact_mail);
    if (phone)
        html::write(
            out, R"(<p>{} <a href="{}">{}</a></p>)", viewer.say(words::contact_phone), *phone, settings.contact_phone);
}

}

text::Message statement_title(Statement statement)
{
    switch (statement)
    {
    case Statement::privacy: return words::privacy_title;
    case Statement::accessibility: return words::accessibility_title;
    case Statement::security: return words::security_title;
    case Statement::contact: return words::contact_page_title;
    }
    return {};
}

std::string_view statement_slug(Statement statement)
{
    return statement_path(statement, text::Language::nl).substr(1);
}

void write_facts(html::Out& out, Site const& site, Viewer const& viewer, Statement statement)
{
    using Write = void (*)(html::Out&, Site const&, Viewer const&);
    constexpr Write writers[] = {write_privacy, write_accessibility, write_security, write_contact};
    html::Out facts;
    writers[static_cast<std::size_t>(statement)](facts, site, viewer);
    if (!facts.empty())
        html::write(out, R"(<section class="prose statement">{}</section>)", html::Fragment(std::move(facts)));
}

}
