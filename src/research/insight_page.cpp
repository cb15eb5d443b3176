// HTML of insights: the list, and a page that begins with what one can do.
#include "research/pages.h"

#include "content/sheet.h"
#include "platform/html/write.h"
#include "research/research.h"

#include "icons.h"
#include "text/content.h"
#include "text/research.h"

namespace research {

namespace {

namespace words = text::research;
using content::Viewer;

std::string found(text::Language language, std::size_t count)
{
    return text::say(language, words::insights_found{.count = count});
}

constexpr content::FacetSpec facets[] = {
    {"theme", "themes", words::facet_theme},
    {"evidence", "evidence", words::facet_evidence},
    {"mechanism", "mechanisms", words::facet_mechanism},
    {"area", "areas", words::facet_area},
    {"audience", "audiences", words::facet_audience},
};

content::CardParts card_parts(Viewer const& viewer, content::Card const& card)
{
    content::CardParts parts;
    parts.labels = [&](html::Out& out) { evidence_label(out, viewer, card.fields); };
    parts.facts = [&](html::Out& out) {
        if (auto const date = text::parse_date(content::text_of(card.fields, "date")))
            html::write(
                out, R"(<li>{}<time datetime="{}">{}</time></li>)", icons::calendar, text::iso(*date),
                text::write_date(viewer.language, *date));
    };
    return parts;
}

void write_results(html::Out& out, Viewer const& viewer, std::span<content::Card const> cards)
{
    content::cards(out, viewer, cards, card_parts);
}

std::string host_of(html::Url const& url)
{
    auto const text = std::string_view(url.text()).substr(url.text().find("//") + 2);
    return std::string(text.substr(0, text.find('/')));
}

void write_about(html::Out& out, Viewer const& viewer, content::EntryPage const& page)
{
    content::SheetRows const common{viewer, insight, page.entry};
    content::sheet_section(out, "about", viewer.say(words::about_heading), [&](html::Out& rows) {
        common.text(rows, "authors");
        common.date(rows, "date");
        common.choices(rows, "methods");
        common.choices(rows, "mechanisms", "mechanism");
        common.themes(rows);
        common.where(rows);
        common.whom(rows);
        content::sheet_entries(rows, viewer, viewer.say(text::content::facts_with), page.organisations);
        if (auto const doi = html::Url::parse(content::text_of(page.fields(), "doi")))
            content::sheet_row(rows, viewer.say(words::field_doi), [&](html::Out& part) {
                html::write(
                    part, R"(<a href="{}" rel="external noopener">{}</a>)", *doi,
                    viewer.say(words::cite_doi{.site = host_of(*doi)}));
            });
    });
}

void write_citation(html::Out& out, Viewer const& viewer, content::EntryPage const& page)
{
    html::write(
        out,
        R"(<section class="cite" id="cite"><h2>{}</h2><p class="cite__line" lang="{}">{}</p><p class="meta">{}</p>)"
        R"(</section>)",
        viewer.say(words::cite_heading), content::foreign(viewer, page.entry.content.language), citation(viewer, page),
        viewer.say(words::cite_hint));
}

std::vector<content::Anchor> opening_anchors(Viewer const& viewer, content::Entry const& entry)
{
    auto anchors = content::field_anchors(viewer, insight, entry, {"actions", "finding"});
    anchors.push_back({"certainty", std::string(viewer.say(words::certainty_heading))});
    for (auto& anchor : content::field_anchors(viewer, insight, entry, {"not_working"}))
        anchors.push_back(std::move(anchor));
    return anchors;
}

}

content::KindList const& insight_list()
{
    static constexpr content::KindList list{insight, words::insights_title, words::insights_lead, found,
                                            facets,  write_results};
    return list;
}

html::Page insight_page(Viewer const& viewer, content::EntryPage const& page)
{
    content::EntryLayout layout;
    layout.list_title = words::insights_title;
    layout.share_heading = words::share_insight;
    layout.opening = [&](html::Out& out) {
        content::list_section(out, viewer, page.entry, {insight, "actions", "callout", "ticks"});
        content::prose_section(out, viewer, page.entry, {insight, "finding", "section section--lead"});
        evidence_section(out, viewer, page.entry);
        content::list_section(out, viewer, page.entry, {insight, "not_working", "section", "crosses"});
    };
    layout.opening_anchors = opening_anchors(viewer, page.entry);
    layout.after = [&](html::Out& out) {
        write_about(out, viewer, page);
        write_citation(out, viewer, page);
    };
    layout.anchors = {
        {"about", std::string(viewer.say(words::about_heading))},
        {"cite", std::string(viewer.say(words::cite_heading))}};
    return content::entry_page(viewer, insight, page, layout);
}

}
