// HTML of learning circles: the list, and one with what it learns about and whether one can join.
#include "circles/pages.h"

#include "circles/circles.h"
#include "content/sheet.h"
#include "platform/html/write.h"

#include "icons.h"
#include "text/circles.h"
#include "text/content.h"

#include <algorithm>

namespace circles {

namespace {

namespace words = text::circles;
using content::Viewer;

std::string found(text::Language language, std::size_t count)
{
    return text::say(language, words::list_found{.count = count});
}

constexpr content::FacetSpec facets[] = {
    {"theme", "themes", words::facet_theme},
    {"area", "areas", words::facet_area},
    {"openness", "openness", words::facet_openness},
};

struct Openness
{
    std::string_view code;
    text::Message meaning;
};
constexpr Openness opennesses[] = {
    {"open", words::join_open}, {"ask", words::join_ask}, {"closed", words::join_closed}};

bool is_over(Viewer const& viewer, boost::json::object const& fields)
{
    auto const period = content::period_of(fields);
    return period && content::progress(*period, viewer.today) == content::Progress::finished;
}

// How to join, while the circle lasts; null when the circle does not say or is over.
Openness const* openness_of(Viewer const& viewer, boost::json::object const& fields)
{
    auto const* const found_one = std::ranges::find(opennesses, content::text_of(fields, "openness"), &Openness::code);
    return is_over(viewer, fields) || found_one == std::end(opennesses) ? nullptr : found_one;
}

std::string_view label_of(Viewer const& viewer, Openness const& openness)
{
    return content::choice_label(viewer, *content::find_field(kind, "openness"), openness.code);
}

content::CardParts card_parts(Viewer const& viewer, content::Card const& card)
{
    content::CardParts parts;
    if (auto const* const openness = openness_of(viewer, card.fields))
        parts.labels = [&viewer, openness](html::Out& out) {
            html::write(out, R"(<li><span class="nl-data-badge">{}</span></li>)", label_of(viewer, *openness));
        };
    parts.facts = [&](html::Out& out) {
        if (auto const rhythm = content::text_of(card.fields, "rhythm"); !rhythm.empty())
            html::write(
                out, R"(<li>{}<span lang="{}">{}</span></li>)", icons::together,
                content::foreign(viewer, card.language), rhythm);
    };
    return parts;
}

void write_results(html::Out& out, Viewer const& viewer, std::span<content::Card const> cards)
{
    content::cards(out, viewer, cards, card_parts);
}

bool has_contact(boost::json::object const& fields)
{
    auto const ways = {"contact_role", "contact_mail", "contact_phone", "website"};
    return std::ranges::any_of(ways, [&](char const* way) { return fields.contains(way); });
}

void write_joining(html::Out& out, Viewer const& viewer, content::Entry const& entry)
{
    auto const& fields = entry.content.fields;
    if (auto const* const openness = openness_of(viewer, fields))
        html::write(
            out, R"(<section class="callout" id="openness"><h2>{}</h2><p><strong>{}.</strong> {}</p>{}</section>)",
            viewer.say(words::join_heading), label_of(viewer, *openness), viewer.say(openness->meaning),
            [&](html::Out& part) {
                if (has_contact(fields))
                    html::write(part, R"(<p><a href="#contact">{}</a></p>)", viewer.say(words::join_contact));
            });
}

void write_facts(html::Out& out, Viewer const& viewer, content::EntryPage const& page)
{
    content::SheetRows const common{viewer, kind, page.entry};
    content::sheet(out, viewer.say(text::content::facts_heading), [&](html::Out& rows) {
        common.text(rows, "focus");
        common.text(rows, "rhythm");
        common.text(rows, "place");
        common.when(rows);
        common.where(rows);
        common.whom(rows);
        common.themes(rows);
        content::sheet_entries(rows, viewer, viewer.say(text::content::facts_with), page.organisations);
    });
}

}

content::KindList const& circle_list()
{
    static constexpr content::KindList list{kind, words::list_title, words::list_lead, found, facets, write_results};
    return list;
}

html::Page circle_page(Viewer const& viewer, content::EntryPage const& page)
{
    content::EntryLayout layout;
    layout.list_title = words::list_title;
    layout.share_heading = words::share_heading;
    layout.opening = [&](html::Out& out) { write_joining(out, viewer, page.entry); };
    if (openness_of(viewer, page.fields()))
        layout.opening_anchors = {{"openness", std::string(viewer.say(words::join_heading))}};
    layout.facts = [&](html::Out& out) { write_facts(out, viewer, page); };
    return content::entry_page(viewer, kind, page, layout);
}

}
