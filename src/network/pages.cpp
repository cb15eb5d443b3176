// HTML of the organisations: by sector, as one list, and one by itself.
#include "network/pages.h"

#include "content/glossary.h"
#include "content/sheet.h"
#include "network/network.h"

#include "text/content.h"
#include "text/network.h"

namespace network {

namespace {

namespace words = text::network;
using content::Viewer;

std::string found(text::Language language, std::size_t count)
{
    return text::say(language, words::list_found{.count = count});
}

html::Page outline(Viewer const& viewer, std::vector<content::Facet> const& facets)
{
    auto const in = [&](text::Language language) {
        return content::FacetList{list_path(language), facets, found}.url().text();
    };
    html::Page page;
    page.title = viewer.say(words::list_title);
    page.description = viewer.say(words::list_description);
    page.language = text::code(viewer.language);
    page.path_nl = in(text::Language::nl);
    page.path_en = in(text::Language::en);
    page.canonical = list_path(viewer.language);
    return page;
}

// The list beside its facets.
template <class Results>
html::Fragment listing(Viewer const& viewer, content::FacetList const& here, Results const& results)
{
    return html::fragment(
        R"({}<div class="listing">{}<section class="listing__results">{}</section></div>)",
        [&](html::Out& out) { content::page_head(out, viewer.say(words::list_title), viewer.say(words::list_lead)); },
        [&](html::Out& out) { content::facet_form(out, viewer, here); }, results);
}

void write_group(html::Out& out, Viewer const& viewer, content::FacetList const& here, SectorGroup const& group)
{
    html::write(
        out, R"(<section class="sector"><h2>{}</h2>{}{}</section>)", group.label,
        [&](html::Out& part) { content::entry_links(part, viewer, group.list.cards); },
        [&](html::Out& part) {
            if (group.list.next)
                html::write(part, "<p>{}</p>", [&](html::Out& link) {
                    content::more_link(
                        link, here.url().with_query("sector", group.code),
                        viewer.say(words::list_more{.sector = group.label}));
                });
        });
}

void write_contact_rows(html::Out& out, Viewer const& viewer, boost::json::object const& fields)
{
    auto const number = content::text_of(fields, "phone");
    if (auto const phone = html::Url::phone(number))
        content::sheet_row(
            out, viewer.say(words::field_phone), html::fragment(R"(<a href="{}">{}</a>)", *phone, number));
    if (auto const website = html::Url::parse(content::text_of(fields, "website")))
        content::sheet_row(
            out, viewer.say(words::field_website),
            html::fragment(
                R"(<a href="{}" rel="external noopener">{}</a>)", *website, viewer.say(words::organisation_visit)));
}

// To the alliance, which then knows what it is about: an organisation's own form stands on its own site.
void write_ask_row(html::Out& out, Viewer const& viewer, content::Entry const& entry)
{
    auto const form = html::Url::from_path(viewer.language == text::Language::nl ? "/contact" : "/en/contact")
                          .with_query("about", entry.content.kind + "/" + entry.content.slug)
                          .with_fragment("ask");
    content::sheet_row(
        out, viewer.say(words::organisation_ask),
        html::fragment(R"(<a href="{}">{}</a>)", form, viewer.say(words::organisation_ask_form)));
}

void write_sheet(html::Out& out, Viewer const& viewer, content::Entry const& entry)
{
    auto const& fields = entry.content.fields;
    auto const choice = [&](html::Out& rows, std::string_view name) {
        auto const& field = *content::find_field(kind, name);
        if (auto const label = content::choice_label(viewer, field, content::text_of(fields, name)); !label.empty())
            content::sheet_row(rows, viewer.say(field.label), label);
    };
    content::sheet(out, viewer.say(words::organisation_about), [&](html::Out& rows) {
        choice(rows, "sector");
        choice(rows, "role");
        if (auto const areas = content::texts(fields, "areas"); !areas.empty())
            content::sheet_row(rows, viewer.say(words::organisation_where), [&](html::Out& part) {
                content::area_links(part, viewer, areas);
            });
        if (auto const aliases = content::texts(fields, "aliases"); !aliases.empty())
            content::sheet_row(rows, viewer.say(words::organisation_also_known), [&](html::Out& part) {
                html::write(
                    part, R"(<ul class="plain">{}</ul>)",
                    html::each(aliases, [](html::Out& item, std::string const& alias) {
                        html::write(item, "<li>{}</li>", alias);
                    }));
            });
        write_contact_rows(rows, viewer, fields);
        write_ask_row(rows, viewer, entry);
    });
}

void write_projects(html::Out& out, Viewer const& viewer, std::string_view heading, content::List const& projects)
{
    if (!projects.cards.empty())
        html::write(out, R"(<section><h2>{}</h2>{}</section>)", heading, [&](html::Out& part) {
            content::cards(part, viewer, projects.cards);
        });
}

void write_more_projects(html::Out& out, Viewer const& viewer, OrganisationPage const& page)
{
    auto const* const project = viewer.kinds->find("project");
    if (project && page.projects.next)
        html::write(out, "<p>{}</p>", [&](html::Out& part) {
            content::more_link(
                part,
                html::Url::from_path(project->path(viewer.language)).with_query("organisation", page.entry.slug_nl),
                viewer.say(words::organisation_more_projects));
        });
}

void write_body(html::Out& out, Viewer const& viewer, OrganisationPage const& page)
{
    write_sheet(out, viewer, page.entry);
    content::explain_words(viewer, page.entry);
    content::entry_body(out, viewer, page.entry);
    write_projects(out, viewer, viewer.say(words::organisation_projects), page.projects);
    write_more_projects(out, viewer, page);
    write_projects(out, viewer, viewer.say(words::organisation_funds), page.funded);
    content::journey(out, viewer, page.journey);
    content::sources(out, viewer, page.entry.content.fields);
    content::explanations(out, viewer);
}

}

html::Page overview_page(Viewer const& viewer, OverviewPage const& page)
{
    content::FacetList const here{list_path(viewer.language), page.facets, found};
    auto result = outline(viewer, page.facets);
    result.main = listing(viewer, here, [&](html::Out& out) {
        content::chosen_line(out, viewer, here);
        if (page.groups.empty())
            html::write(out, R"(<h2 class="listing__count">{}</h2>)", viewer.say(text::content::found_none));
        html::write(
            out, R"(<div class="sectors">{}</div>)",
            html::each(page.groups, [&](html::Out& part, SectorGroup const& group) {
                write_group(part, viewer, here, group);
            }));
    });
    return result;
}

html::Page list_page(Viewer const& viewer, ListPage const& page)
{
    content::FacetList const here{list_path(viewer.language), page.facets, found};
    auto result = outline(viewer, page.facets);
    result.main = listing(viewer, here, [&](html::Out& out) {
        content::found_line(out, viewer, here, page.list, page.here);
        if (!page.list.cards.empty())
            content::cards(out, viewer, page.list.cards);
        content::pager(out, viewer, here, page.list, page.here);
    });
    return result;
}

html::Page organisation_page(Viewer const& viewer, OrganisationPage const& page)
{
    auto result = content::page_of(viewer, kind, page.entry);
    result.breadcrumbs = {{std::string(viewer.say(words::list_title)), std::string(list_path(viewer.language))}};
    result.main = html::fragment(
        R"(<article>{}<div class="entry"><div class="entry__body">{}</div></div></article>)",
        [&](html::Out& out) { content::entry_head(out, viewer, page.entry); },
        [&](html::Out& out) { write_body(out, viewer, page); });
    return result;
}

}
