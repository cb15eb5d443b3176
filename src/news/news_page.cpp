// HTML of news: the list, newest first, and one item.
#include "news/pages.h"

#include "content/sheet.h"
#include "news/news.h"
#include "platform/html/write.h"

#include "text/content.h"
#include "text/news.h"

namespace news {

namespace {

namespace words = text::news;
using content::Viewer;

std::string found(text::Language language, std::size_t count)
{
    return text::say(language, words::list_found{.count = count});
}

constexpr content::FacetSpec facets[] = {
    {"theme", "themes", words::facet_theme},
    {"area", "areas", words::facet_area},
    {"organisation", "organisations", words::facet_organisation},
};

void write_date(html::Out& out, Viewer const& viewer, boost::json::object const& fields)
{
    if (auto const date = text::parse_date(content::text_of(fields, "date")))
        html::write(
            out, R"(<time datetime="{}">{}</time>)", text::iso(*date), text::write_date(viewer.language, *date));
}

void write_item(html::Out& out, Viewer const& viewer, content::Card const& card)
{
    html::write(
        out, R"(<li><ul class="badges"><li class="meta">{}</li>{}</ul><h3 class="entry-list__title">{}</h3>{}</li>)",
        [&](html::Out& part) { write_date(part, viewer, card.fields); },
        [&](html::Out& part) { content::badge_items(part, viewer, card.fields, card.invented); },
        content::entry_link(viewer, card),
        [&](html::Out& part) {
            if (!card.summary.empty())
                html::write(part, R"(<p lang="{}">{}</p>)", content::foreign(viewer, card.language), card.summary);
        });
}

void write_results(html::Out& out, Viewer const& viewer, std::span<content::Card const> cards)
{
    html::write(
        out, R"(<ul class="entry-list">{}</ul>)",
        html::each(cards, [&](html::Out& part, content::Card const& card) { write_item(part, viewer, card); }));
}

void write_facts(html::Out& out, Viewer const& viewer, content::EntryPage const& page)
{
    content::SheetRows const common{viewer, kind, page.entry};
    content::sheet_section(out, "about", viewer.say(words::about_heading), [&](html::Out& rows) {
        common.themes(rows);
        common.where(rows);
        common.whom(rows);
        content::sheet_entries(rows, viewer, viewer.say(text::content::facts_with), page.organisations);
    });
}

}

content::KindList const& news_list()
{
    static constexpr content::KindList list{kind, words::list_title, words::list_lead, found, facets, write_results};
    return list;
}

html::Page news_page(Viewer const& viewer, content::EntryPage const& page)
{
    content::EntryLayout layout;
    layout.list_title = words::list_title;
    layout.share_heading = words::share_heading;
    layout.opening = [&](html::Out& out) {
        html::write(out, R"(<p class="meta dateline">{}</p>)", [&](html::Out& part) {
            write_date(part, viewer, page.fields());
        });
    };
    layout.after = [&](html::Out& out) { write_facts(out, viewer, page); };
    return content::entry_page(viewer, kind, page, layout);
}

}
