// What the pages of the slice share.
#include "privacy/pages.h"

#include "accounts/invite.h"
#include "platform/html/write.h"
#include "privacy/value_words.h"

#include "text/accounts.h"
#include "text/privacy.h"

namespace privacy::pages {

namespace words = text::privacy;

namespace {

html::Crumb crumb(Viewer const& viewer, text::Message const& label, std::string_view nl, std::string_view en)
{
    return {std::string(viewer.say(label)), std::string(viewer.language == text::Language::nl ? nl : en)};
}

std::vector<html::Crumb> trail(Viewer const& viewer, std::string_view path_nl)
{
    if (path_nl.starts_with("/beheer/"))
        return {crumb(viewer, words::desk_home, "/beheer", "/en/desk")};
    std::vector<html::Crumb> crumbs{crumb(viewer, text::accounts::my_title, "/mijn", "/en/my")};
    if (path_nl.starts_with("/mijn/gegevens/"))
        crumbs.push_back(crumb(viewer, words::data_title, "/mijn/gegevens", "/en/my/data"));
    return crumbs;
}

}

html::Page begin(Viewer const& viewer, std::string_view title, std::string_view path_nl, std::string_view path_en)
{
    html::Page page;
    page.title = title;
    page.language = text::code(viewer.language);
    page.path_nl = path_nl;
    page.path_en = path_en;
    page.robots = html::Robots::noindex;
    page.breadcrumbs = trail(viewer, path_nl);
    return page;
}

html::Url link(Viewer const& viewer, std::string_view nl, std::string_view en)
{
    return html::Url::from_path(std::string(viewer.language == text::Language::nl ? nl : en));
}

html::Url own_data(Viewer const& viewer)
{
    return link(viewer, "/mijn/gegevens", "/en/my/data");
}

std::vector<NamedConsent> named(sql::Session& db, std::vector<accounts::Consent> consents)
{
    std::vector<NamedConsent> all;
    for (auto& consent : consents)
    {
        auto title = store::title_of(db, consent.subject);
        all.push_back({std::move(consent), std::move(title)});
    }
    return all;
}

void write_subject(html::Out& out, Viewer const& viewer, NamedConsent const& named)
{
    auto const& subject = named.consent.subject;
    auto const* const kind = viewer.kinds->find(subject.substr(0, subject.find('/')));
    if (subject == "account")
        html::write(out, "{}", viewer.say(words::consents_account));
    else if (!kind)
        html::write(out, "{}", value_words({viewer.language, viewer.kinds}, {"subject", {}, subject}));
    else if (subject.find('/') == std::string::npos) // only the kind is left of its name
        html::write(out, "{}", viewer.say(words::consents_gone));
    else
        html::write(
            out, R"({}: <span lang="{}">{}</span>)", viewer.say(kind->label),
            content::foreign(viewer, text::Language::nl), named.title.empty() ? subject : named.title);
}

text::Language language_of(accounts::Consent const& consent)
{
    bool const english = consent.words == accounts::consent_text(text::Language::en).words;
    return english ? text::Language::en : text::Language::nl;
}

void write_reasons(html::Out& out, Viewer const& viewer, std::vector<accounts::PersonalData const*> const& places)
{
    if (places.empty())
        return;
    auto const& processing = accounts::about(places.front()->purpose);
    html::write(
        out, R"(<p class="meta"><strong>{}:</strong> {} <strong>{}:</strong> {}</p>)", viewer.say(words::data_why),
        viewer.say(processing.why), viewer.say(words::data_until), viewer.say(places.front()->kept.until));
}

}
