// HTML of insights: the list, and a page that begins with what one can do.
#include "research/pages.h"

#include "content/sheet.h"
#include "platform/html/write.h"
#include "research/research.h"

#include "text/content.h"
#include "text/research.h"

namespace research {

namespace {

namespace words = text::research;
using content::Anchor;
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
    return {.labels = [&](html::Out& out) { evidence_label(out, viewer, card.fields); }};
}

void write_results(html::Out& out, Viewer const& viewer, std::span<content::Card const> cards)
{
    content::cards(out, viewer, cards, card_parts);
}

// A section with a list of texts; nothing when there are none.
struct Points
{
    char const* field;
    char const* style; ///< of the section
    char const* marks; ///< of the list
};
constexpr Points actions{"actions", "callout", "ticks"};
constexpr Points not_working{"not_working", "points", "crosses"};

void write_points(html::Out& out, Viewer const& viewer, content::Entry const& entry, Points const& points)
{
    auto const values = content::texts(entry.content.fields, points.field);
    if (values.empty())
        return;
    html::write(
        out, R"(<section class="{}" id="{}"><h2>{}</h2><ul class="{}" lang="{}">{}</ul></section>)", points.style,
        points.field, viewer.say(content::find_field(insight, points.field)->label), points.marks,
        content::foreign(viewer, entry.content.language),
        html::each(values, [](html::Out& item, std::string const& text) { html::write(item, "<li>{}</li>", text); }));
}

void write_finding(html::Out& out, Viewer const& viewer, content::Entry const& entry)
{
    html::write(
        out, R"(<section class="finding" id="finding"><h2>{}</h2>{}</section>)", viewer.say(words::field_finding),
        [&](html::Out& part) {
            content::prose(
                part, viewer, {content::text_of(entry.content.fields, "finding"), entry.content.language, "finding"});
        });
}

std::string host_of(html::Url const& url)
{
    auto const text = std::string_view(url.text()).substr(url.text().find("//") + 2);
    return std::string(text.substr(0, text.find('/')));
}

void write_about(html::Out& out, Viewer const& viewer, InsightPage const& page)
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

void write_citation(html::Out& out, Viewer const& viewer, InsightPage const& page)
{
    html::write(
        out,
        R"(<section class="cite" id="cite"><h2>{}</h2><p class="cite__line" lang="{}">{}</p><p class="meta">{}</p>)"
        R"(</section>)",
        viewer.say(words::cite_heading), content::foreign(viewer, page.entry.content.language), citation(viewer, page),
        viewer.say(words::cite_hint));
}

std::vector<Anchor> opening_anchors(Viewer const& viewer, content::EntryPage const& page)
{
    std::vector<Anchor> anchors;
    auto const add = [&](char const* id, text::Message const& label) {
        anchors.push_back({id, std::string(viewer.say(label))});
    };
    if (page.fields().contains("actions"))
        add("actions", words::field_actions);
    add("finding", words::field_finding);
    add("certainty", words::certainty_heading);
    if (page.fields().contains("not_working"))
        add("not_working", words::field_not_working);
    return anchors;
}

}

content::KindList const& insight_list()
{
    static constexpr content::KindList list{insight, words::insights_title, words::insights_lead, found,
                                            facets,  write_results};
    return list;
}

html::Page insight_page(Viewer const& viewer, InsightPage const& page)
{
    content::EntryLayout layout;
    layout.list_title = words::insights_title;
    layout.share_heading = words::share_insight;
    layout.opening = [&](html::Out& out) {
        write_points(out, viewer, page.entry, actions);
        write_finding(out, viewer, page.entry);
        evidence_section(out, viewer, page.entry);
        write_points(out, viewer, page.entry, not_working);
    };
    layout.opening_anchors = opening_anchors(viewer, page);
    layout.after = [&](html::Out& out) {
        write_about(out, viewer, page);
        write_citation(out, viewer, page);
    };
    layout.anchors = {
        {"about", std::string(viewer.say(words::about_heading))},
        {"cite", std::string(viewer.say(words::cite_heading))}};
    auto result = content::entry_page(viewer, insight, page, layout);
    result.structured_data = citation_data(page);
    return result;
}

}
