// HTML of the project bank: the list, and the frame of one project's page.
#include "projects/pages.h"

#include "projects/projects.h"

#include "platform/html/write.h"

#include "text/content.h"
#include "text/projects.h"

namespace projects {

namespace {

namespace words = text::projects;
using content::Anchor;
using content::Viewer;

std::string found(text::Language language, std::size_t count)
{
    return text::say(language, words::list_found{.count = count});
}

// What the page holds, in its order, for "Direct naar".
std::vector<Anchor> anchors_of(Viewer const& viewer, ProjectPage const& page)
{
    auto const& fields = page.entry.content.fields;
    std::vector<Anchor> anchors{{"facts", std::string(viewer.say(words::facts_heading))}};
    auto const add = [&](char const* id, text::Message const& label) {
        anchors.push_back({id, std::string(viewer.say(label))});
    };
    for (auto& anchor : content::body_anchors(viewer, page.entry))
        anchors.push_back(std::move(anchor));
    if (fields.contains("tracks"))
        add("tracks", words::tracks_heading);
    if (fields.contains("media"))
        add("media", words::media_heading);
    if (!page.journey.origins.empty())
        add("origins", text::content::journey_origins);
    if (!page.journey.outcomes.empty())
        add("outcomes", text::content::journey_outcomes);
    if (fields.contains("sources"))
        add("sources", text::content::sources_heading);
    return anchors;
}

void write_others(html::Out& out, Viewer const& viewer, ProjectPage const& page)
{
    if (page.others.empty())
        return;
    html::write(
        out, R"(<section class="band related" id="others"><div class="band__head"><h2>{}</h2>{}</div>{}</section>)",
        viewer.say(words::others_heading),
        [&](html::Out& part) {
            content::more_link(part, html::Url::from_path(kind.path(viewer.language)), viewer.say(words::others_all));
        },
        [&](html::Out& part) { content::cards(part, viewer, page.others); });
}

void write_body(html::Out& out, Viewer const& viewer, ProjectPage const& page)
{
    write_sheet(out, viewer, page);
    content::entry_body(out, viewer, page.entry);
    write_tracks(out, viewer, page.entry);
    write_media(out, viewer, page.entry);
    content::journey(out, viewer, page.journey);
    content::sources(out, viewer, page.entry.content.fields);
}

void write_side(html::Out& out, Viewer const& viewer, ProjectPage const& page)
{
    write_contact(out, viewer, page.entry);
    write_share(out, viewer, page);
    content::jump_list(out, viewer, anchors_of(viewer, page));
}

}

html::Page list_page(Viewer const& viewer, ListPage const& page)
{
    content::FacetList const here{kind.path(viewer.language), page.facets, found};
    auto const in = [&](text::Language language) {
        return content::FacetList{kind.path(language), page.facets, found}.url().text();
    };
    html::Page result;
    result.title = viewer.say(words::list_title);
    result.description = viewer.say(words::list_description);
    result.language = text::code(viewer.language);
    result.path_nl = in(text::Language::nl);
    result.path_en = in(text::Language::en);
    result.canonical = kind.path(viewer.language);
    result.main = html::fragment(
        R"({}<div class="listing">{}<section class="listing__results">{}{}{}</section></div>)",
        [&](html::Out& out) { content::page_head(out, result.title, viewer.say(words::list_lead)); },
        [&](html::Out& out) { content::facet_form(out, viewer, here); },
        [&](html::Out& out) { content::found_line(out, viewer, here, page.list, page.here); },
        [&](html::Out& out) {
            if (!page.list.cards.empty())
                content::cards(out, viewer, page.list.cards);
        },
        [&](html::Out& out) { content::pager(out, viewer, here, page.list, page.here); });
    return result;
}

html::Page project_page(Viewer const& viewer, ProjectPage const& page)
{
    auto result = content::page_of(viewer, kind, page.entry);
    result.breadcrumbs = {{std::string(viewer.say(words::list_title)), std::string(kind.path(viewer.language))}};
    result.main = html::fragment(
        R"(<article>{}<div class="entry entry--with-side"><div class="entry__body">{}</div>)"
        R"(<div class="entry__side">{}</div></div></article>{})",
        [&](html::Out& out) { content::entry_head(out, viewer, page.entry); },
        [&](html::Out& out) { write_body(out, viewer, page); }, [&](html::Out& out) { write_side(out, viewer, page); },
        [&](html::Out& out) { write_others(out, viewer, page); });
    return result;
}

}
