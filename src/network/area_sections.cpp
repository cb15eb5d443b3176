// The sections of an area's page: what each is called, what it writes, and where the rest is.
#include "network/area_sections.h"

#include "network/network.h"

#include "content/reach.h"
#include "platform/html/write.h"

#include "text/network.h"

namespace network {

namespace {

namespace words = text::network;
using content::Viewer;

// The number of the place and that of the whole country, side by side; then what else helps here.
void write_help(html::Out& out, Viewer const& viewer, AreaPage const& page)
{
    auto const line = [&](html::Out& part, std::optional<content::Card> const& card) {
        if (card)
            content::reach_line(part, viewer, *card);
    };
    if (page.local_line || page.national_line)
        html::write(
            out, R"(<div class="help lines"><h3>{}</h3><div class="lines__grid">{}{}</div></div>)",
            viewer.say(words::area_call), [&](html::Out& part) { line(part, page.local_line); },
            [&](html::Out& part) { line(part, page.national_line); });
    if (!page.help.cards.empty())
        content::reach_cards(out, viewer, page.help.cards);
}

void write_days(html::Out& out, Viewer const& viewer, AreaPage const& page)
{
    content::day_list(out, viewer, page.days.cards);
}

template <content::Gathered AreaPage::* gathered>
void write_cards(html::Out& out, Viewer const& viewer, AreaPage const& page)
{
    content::cards(out, viewer, (page.*gathered).cards);
}

// The sections of an area as they are found, one by one.
class Sections
{
public:
    Sections(Viewer const& viewer, AreaPage const& page) : viewer_(viewer), page_(page) {}

    // A section of a kind that the program has; the kind's name is also its anchor.
    void add(std::string_view name, decltype(Section::write) write)
    {
        auto const* const known = viewer_.kinds->find(name);
        if (!known)
            return;
        std::string heading(viewer_.say(known->plural));
        auto all = viewer_.say(words::area_all{.what = heading, .name = page_.area->name});
        found_.push_back({name, std::move(heading), write, filtered(viewer_, name, page_.area->slug), std::move(all)});
    }
    void add(Section section) { found_.push_back(std::move(section)); }
    std::vector<Section> take() { return std::move(found_); }

private:
    Viewer const& viewer_;
    AreaPage const& page_;
    std::vector<Section> found_;
};

}

html::Url filtered(Viewer const& viewer, std::string_view kind_name, std::string_view area)
{
    return html::Url::from_path(viewer.kinds->find(kind_name)->path(viewer.language)).with_query("area", area);
}

std::vector<Section> sections(Viewer const& viewer, AreaPage const& page)
{
    Sections found(viewer, page);
    auto const cards = [&](content::Gathered const& gathered, std::string_view name, decltype(Section::write) write) {
        if (!gathered.cards.empty())
            found.add(name, write);
    };
    if (page.national_line || page.local_line || !page.help.cards.empty())
        found.add("help", write_help);
    if (!page.workers.empty())
        found.add(
            {"organisations", std::string(viewer.say(words::area_organisations)), write_partners,
             html::Url::from_path(list_path(viewer.language)), std::string(viewer.say(words::area_all_organisations))});
    cards(page.projects, "project", write_projects);
    cards(page.circles, "circle", write_cards<&AreaPage::circles>);
    if (!page.days.cards.empty())
        found.add("activity", write_days);
    cards(page.stories, "story", write_cards<&AreaPage::stories>);
    cards(page.measures, "measure", write_cards<&AreaPage::measures>);
    cards(page.news, "news", write_cards<&AreaPage::news>);
    return found.take();
}

}
