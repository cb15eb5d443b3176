// GET /privacy, /toegankelijkheid, /beveiliging and /contact: what people wrote, then what the program itself knows.
#include "site/handlers.h"
#include "site/statements.h"

#include "platform/html/write.h"

namespace site {

namespace {

using content::Viewer;

// Below the text: the form, where there is one, and the facts.
void write_after(html::Out& out, Site const& site, http::Request const& request, Statement statement)
{
    auto const viewer = content::viewer(site.content, site.clock, request);
    if (statement == Statement::contact && site.contact)
        contact::write_form(out, *site.contact, request);
    write_facts(out, site, viewer, statement);
}

// The page without an entry: an alliance that wrote nothing yet still tells the facts.
html::Page bare_page(Site const& site, http::Request const& request, Statement statement)
{
    auto const viewer = content::viewer(site.content, site.clock, request);
    html::Page page;
    page.title = viewer.say(statement_title(statement));
    page.language = text::code(viewer.language);
    page.main = html::fragment(
        "<article>{}{}</article>", [&](html::Out& out) { content::page_head(out, page.title, {}); },
        [&](html::Out& out) { write_after(out, site, request, statement); });
    return page;
}

html::Page written_page(Site& site, http::Request const& request, Statement statement, content::Entry entry)
{
    auto const viewer = content::viewer(site.content, site.clock, request);
    TextPage page;
    page.journey.origins = content::store::origins(site.db, viewer.language, entry.id);
    page.journey.outcomes = content::store::outcomes(site.db, viewer.language, entry.id);
    page.entry = std::move(entry);
    page.after = [&](html::Out& out) { write_after(out, site, request, statement); };
    return text_page(viewer, page);
}

http::Response show_statement(Site& site, http::Request const& request, Statement statement)
{
    auto const viewer = content::viewer(site.content, site.clock, request);
    auto entry = content::store::published(site.db, kind, viewer.language, statement_slug(statement));
    auto page = entry ? written_page(site, request, statement, std::move(*entry)) : bare_page(site, request, statement);
    page.path_nl = statement_path(statement, text::Language::nl);
    page.path_en = statement_path(statement, text::Language::en);
    page.canonical.clear();
    return page;
}

}

http::Response show_privacy(Site& site, http::Request const& request)
{
    return show_statement(site, request, Statement::privacy);
}

http::Response show_accessibility(Site& site, http::Request const& request)
{
    return show_statement(site, request, Statement::accessibility);
}

http::Response show_security(Site& site, http::Request const& request)
{
    return show_statement(site, request, Statement::security);
}

http::Response show_contact(Site& site, http::Request const& request)
{
    return show_statement(site, request, Statement::contact);
}

}
