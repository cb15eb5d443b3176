// What the pages of the slice share.
#include "privacy/pages.h"

#include "platform/html/write.h"

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

std::string subject_words(Viewer const& viewer, NamedConsent const& named)
{
    auto const& subject = named.consent.subject;
    if (subject == "account")
        return std::string(viewer.say(words::consents_account));
    auto const* const kind = viewer.kinds->find(subject.substr(0, subject.find('/')));
    if (!kind)
        return subject;
    if (subject.find('/') == std::string::npos) // only the kind is left of its name
        return std::string(viewer.say(words::consents_gone));
    return std::string(viewer.say(kind->label)) + ": " + (named.title.empty() ? subject : named.title);
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
