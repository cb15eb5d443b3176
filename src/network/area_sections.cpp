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

void write_help(html::Out& out, Viewer const& viewer, AreaPage const& page)
{
    if (!page.help.cards.empty())
        content::reach_cards(out, viewer, page.help.cards);
    if (page.national_line)
        html::write(
            out, R"(<div class="help area__line"><h3>{}</h3>{}</div>)", viewer.say(words::area_national),
            [&](html::Out& part) { content::reach_line(part, viewer, *page.national_line); });
}

void write_days(html::Out& out, Viewer const& viewer, AreaPage const& page)
{
    content::day_list(out, viewer, page.days.cards);
}

template <content::Gathered AreaPage::*gathered>
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
        if (auto const* const known = viewer_.kinds->find(name))
            add(name, {std::string(viewer_.say(known->plural)), filtered(viewer_, name, page_.area->slug), write});
    }

    struct Words
    {
        std::string heading;
        html::Url all;
        decltype(Section::write) write;
    };
    void add(std::string_view id, Words words)
    {
        auto all_words = viewer_.say(words::area_all{.what = words.heading, .name = page_.area->name});
        found_.push_back({id, std::move(words.heading), words.write, std::move(words.all), std::move(all_words)});
    }
    std::vector<Section> take() { return std::move(found_); }

private:
    Viewer const& viewer_;
    AreaPage const& page_;
    std::vector<Section> found_;
};

}

html::Url filtered(Viewer const& viewer, std::string_view kind_name, std::string_view area)
{
    auto const& found = *viewer.kinds->find(kind_name);
    auto const path = &found == &kind ? list_path(viewer.language) : found.path(viewer.language);
    return html::Url::from_path(path).with_query("area", area);
}

std::vector<Section> sections(Viewer const& viewer, AreaPage const& page)
{
    Sections found(viewer, page);
    auto const cards = [&](content::Gathered const& gathered, std::string_view name, decltype(Section::write) write) {
        if (!gathered.cards.empty())
            found.add(name, write);
    };
    if (page.national_line || !page.help.cards.empty())
        found.add("help", write_help);
    if (!page.workers.empty())
        found.add(
            "organisations",
            {std::string(viewer.say(words::area_organisations)), filtered(viewer, kind.name, page.area->slug),
             write_partners});
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
