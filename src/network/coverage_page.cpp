// HTML of what there is and what is missing: by municipality and by theme, from counts alone.
#include "network/area_sections.h"
#include "network/network.h"
#include "network/pages.h"

#include "platform/html/write.h"

#include "text/content.h"
#include "text/network.h"

#include <array>

namespace network {

namespace {

namespace words = text::network;
using content::Viewer;

// Something that entries are filed under.
struct Place
{
    std::string_view slug;
    std::string_view name;
    std::optional<html::Url> url;
};

// One table: places down, kinds across.
struct Table
{
    std::string_view id;
    std::string_view field;     ///< "areas"
    std::string_view parameter; ///< "area"
    text::Message heading;
    text::Message corner;
    std::vector<Place> places;
    std::vector<content::Kind const*> kinds;
};

std::vector<content::Kind const*> known(Viewer const& viewer, std::span<std::string_view const> names)
{
    std::vector<content::Kind const*> found;
    for (auto const name : names)
        if (auto const* const each = viewer.kinds->find(name))
            found.push_back(each);
    return found;
}

Table municipalities(Viewer const& viewer)
{
    static constexpr std::array<std::string_view, 7> names{"help",  "project", "circle", "activity",
                                                           "story", "measure", "news"};
    Table table{"municipalities",    "areas", "area", words::coverage_by_municipality, words::coverage_municipality, {},
                known(viewer, names)};
    for (auto const* const area : viewer.vocabulary().municipalities())
        table.places.push_back({area->slug, area->name, content::area_url(viewer.language, area->slug)});
    return table;
}

Table themes(Viewer const& viewer)
{
    static constexpr std::array<std::string_view, 8> names{"insight",  "question", "project",  "measure",
                                                           "material", "circle",   "activity", "story"};
    Table table{"themes", "themes", "theme", words::coverage_by_theme, words::coverage_theme, {}, known(viewer, names)};
    for (auto const& theme : viewer.vocabulary().themes)
        table.places.push_back({theme.slug, theme.name(viewer.language), {}});
    return table;
}

// Where a place and a kind of the table meet.
struct Cell
{
    Table const& table;
    Place const& place;
    content::Kind const& kind;
};

std::int64_t count_of(Viewer const& viewer, Cell const& cell)
{
    auto const* const values = viewer.snapshot->facet(cell.kind, cell.table.field);
    auto const* const value = values ? values->find(cell.place.slug) : nullptr;
    return value ? value->count : 0;
}

// "Pekela, Veendam en Westerwolde"
std::string joined(Viewer const& viewer, std::vector<std::string_view> const& names)
{
    std::string said;
    for (std::size_t i = 0; i < names.size(); ++i)
    {
        if (i > 0)
            said += i + 1 == names.size() ? " " + std::string(viewer.say(words::coverage_and)) + " " : ", ";
        said += names[i];
    }
    return said;
}

// What a kind lacks, in a sentence; empty when it lacks nothing.
std::string gap_of(Viewer const& viewer, Table const& table, content::Kind const& each)
{
    std::vector<std::string_view> without;
    for (auto const& place : table.places)
        if (count_of(viewer, {table, place, each}) == 0)
            without.push_back(place.name);
    if (without.empty())
        return {};
    auto const kind_name = viewer.say(each.plural);
    if (without.size() == table.places.size())
        return viewer.say(words::coverage_nowhere{.kind = kind_name});
    auto const names = joined(viewer, without);
    if (table.field == "themes")
        return viewer.say(words::coverage_gap_about{.kind = kind_name, .names = names});
    return viewer.say(words::coverage_gap_in{.kind = kind_name, .names = names});
}

void write_gaps(html::Out& out, Viewer const& viewer, Table const& table)
{
    std::vector<std::string> gaps;
    for (auto const* const each : table.kinds)
        if (auto gap = gap_of(viewer, table, *each); !gap.empty())
            gaps.push_back(std::move(gap));
    if (gaps.empty())
        html::write(out, "<p>{}</p>", viewer.say(words::coverage_complete));
    else
        html::write(
            out, R"(<p>{}</p><ul class="gaps">{}</ul>)", viewer.say(words::coverage_gaps),
            html::each(gaps, [](html::Out& part, std::string const& gap) { html::write(part, "<li>{}</li>", gap); }));
}

void write_cell(html::Out& out, Viewer const& viewer, Cell const& cell)
{
    auto const count = count_of(viewer, cell);
    auto const label = viewer.say(cell.kind.plural);
    if (count == 0)
        html::write(
            out, R"(<td role="cell" class="coverage__none" data-label="{}">{}</td>)", label,
            viewer.say(words::coverage_none));
    else
        html::write(
            out,
            R"(<td role="cell" data-label="{}"><a href="{}">{}<span class="visually-hidden"> {}, {}</span></a></td>)",
            label,
            html::Url::from_path(cell.kind.path(viewer.language)).with_query(cell.table.parameter, cell.place.slug),
            count, label, cell.place.name);
}

void write_row(html::Out& out, Viewer const& viewer, Table const& table, Place const& place)
{
    html::write(
        out, R"(<tr role="row"><th role="rowheader" scope="row">{}</th>{}</tr>)",
        [&](html::Out& part) {
            if (place.url)
                html::write(part, R"(<a href="{}">{}</a>)", *place.url, place.name);
            else
                html::write(part, "{}", place.name);
        },
        html::each(table.kinds, [&](html::Out& part, content::Kind const* each) {
            write_cell(part, viewer, {table, place, *each});
        }));
}

void write_table(html::Out& out, Viewer const& viewer, Table const& table)
{
    html::write(
        out,
        R"(<section id="{}"><h2>{}</h2>{}<div class="table-scroll" role="region" tabindex="0" aria-label="{}">)"
        R"(<table class="table coverage" role="table"><thead role="rowgroup"><tr role="row">)"
        R"(<th role="columnheader" scope="col">{}</th>{}</tr></thead><tbody role="rowgroup">{}</tbody></table></div>)"
        R"(</section>)",
        table.id, viewer.say(table.heading), [&](html::Out& part) { write_gaps(part, viewer, table); },
        std::string(viewer.say(table.heading)) + ". " + std::string(viewer.say(text::content::table)),
        viewer.say(table.corner),
        html::each(
            table.kinds,
            [&](html::Out& part, content::Kind const* each) {
                html::write(part, R"(<th role="columnheader" scope="col">{}</th>)", viewer.say(each->plural));
            }),
        html::each(table.places, [&](html::Out& part, Place const& place) { write_row(part, viewer, table, place); }));
}

}

html::Page coverage_page(Viewer const& viewer)
{
    html::Page result;
    result.title = viewer.say(words::coverage_title);
    result.description = viewer.say(words::coverage_lead);
    result.language = text::code(viewer.language);
    result.path_nl = coverage_path(text::Language::nl);
    result.path_en = coverage_path(text::Language::en);
    result.main = html::fragment(
        R"({}<div class="entry"><div class="entry__body">{}{}<p class="meta">{}</p><section class="aside"><h2>{}</h2>)"
        R"(<p>{}</p><p><a class="button" href="{}">{}</a></p></section></div></div>)",
        [&](html::Out& out) { content::page_head(out, result.title, viewer.say(words::coverage_lead)); },
        [&](html::Out& out) { write_table(out, viewer, municipalities(viewer)); },
        [&](html::Out& out) { write_table(out, viewer, themes(viewer)); }, viewer.say(words::coverage_explained),
        viewer.say(words::missing), viewer.say(words::coverage_tell), contact_url(viewer.language),
        viewer.say(words::missing_tell));
    return result;
}

}
