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

std::vector<Anchor> anchors_of(Viewer const& viewer, ProjectPage const& page)
{
    std::vector<Anchor> anchors;
    if (page.fields().contains("tracks"))
        anchors.push_back({"tracks", std::string(viewer.say(words::tracks_heading))});
    if (page.fields().contains("media"))
        anchors.push_back({"media", std::string(viewer.say(words::media_heading))});
    return anchors;
}

}

content::KindList const& project_list()
{
    static constexpr content::KindList list{kind, words::list_title, words::list_lead, found};
    return list;
}

html::Page project_page(Viewer const& viewer, ProjectPage const& page)
{
    content::EntryLayout layout;
    layout.list_title = words::list_title;
    layout.share_heading = words::share_heading;
    layout.facts = [&](html::Out& out) { write_sheet(out, viewer, page); };
    layout.after = [&](html::Out& out) {
        write_tracks(out, viewer, page.entry);
        write_media(out, viewer, page);
    };
    layout.anchors = anchors_of(viewer, page);
    layout.below = [&](html::Out& out) { write_others(out, viewer, page); };
    return content::entry_page(viewer, kind, page, layout);
}

}
