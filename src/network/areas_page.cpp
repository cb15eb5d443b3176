// HTML of the list of all areas: by region set, with what lies outside them and what no longer exists.
#include "network/pages.h"

#include "platform/html/write.h"

#include "text/network.h"

#include <algorithm>

namespace network {

namespace {

namespace words = text::network;
using content::Area;
using content::AreaKind;
using content::Viewer;
using Areas = std::vector<Area const*>;

std::int64_t count_in(Viewer const& viewer, std::string_view kind_name, std::string_view slug)
{
    auto const* const counted = viewer.kinds->find(kind_name);
    auto const* const values = counted ? viewer.snapshot->facet(*counted, "areas") : nullptr;
    auto const* const value = values ? values->find(slug) : nullptr;
    return value ? value->count : 0;
}

// What became of a former municipality.
std::string remark(Viewer const& viewer, Area const& area)
{
    std::string names;
    for (auto const& slug : area.into)
        if (auto const* const successor = viewer.vocabulary().area(slug))
            names.append(names.empty() ? "" : ", ").append(successor->name);
    return names.empty() ? std::string() : viewer.say(words::area_now{.names = names});
}

void write_chips(html::Out& out, Viewer const& viewer, Areas const& areas)
{
    html::write(out, R"(<ul class="place-list">{}</ul>)", html::each(areas, [&](html::Out& part, Area const* area) {
                    auto const beside = remark(viewer, *area);
                    html::write(
                        part, R"(<li><a class="chip" href="{}"><span>{}</span>{}</a></li>)",
                        content::area_url(viewer.language, area->slug), area->name, [&](html::Out& inside) {
                            if (!beside.empty())
                                html::write(inside, R"( <span class="choice__count">{}</span>)", beside);
                        });
                }));
}

// What a section says above its places; the lead may be empty.
struct Head
{
    std::string_view id;
    std::string title;
    std::string lead;
};

void write_section(html::Out& out, Viewer const& viewer, Head const& head, Areas const& areas)
{
    if (areas.empty())
        return;
    html::write(
        out, R"(<section id="{}"><h2>{}</h2>{}{}</section>)", head.id, head.title,
        [&](html::Out& part) {
            if (!head.lead.empty())
                html::write(part, R"(<p class="band__intro">{}</p>)", head.lead);
        },
        [&](html::Out& part) { write_chips(part, viewer, areas); });
}

Areas of_kind(Viewer const& viewer, AreaKind kind)
{
    Areas found;
    for (auto const& area : viewer.vocabulary().areas)
        if (area.kind == kind)
            found.push_back(&area);
    return found;
}

Areas members(Viewer const& viewer, content::RegionSet const& region)
{
    Areas found;
    for (auto const& slug : viewer.vocabulary().members(region, viewer.today))
        if (auto const* const area = viewer.vocabulary().area(slug))
            found.push_back(area);
    return found;
}

// "2 keer hulp, 6 projecten"
std::string known_of(Viewer const& viewer, Area const& area)
{
    auto const help = count_in(viewer, "help", area.slug);
    auto const projects = count_in(viewer, "project", area.slug);
    auto said = help > 0 ? viewer.say(words::area_help_count{.count = help}) : std::string();
    if (projects > 0)
        said.append(said.empty() ? "" : ", ").append(viewer.say(words::area_project_count{.count = projects}));
    return said;
}

// What most people come for: their own municipality, by name.
void write_municipalities(html::Out& out, Viewer const& viewer)
{
    html::write(
        out, R"(<section id="all"><h2>{}</h2><ul class="places">{}</ul></section>)", viewer.say(words::area_choose),
        html::each(viewer.vocabulary().municipalities(), [&](html::Out& part, Area const* area) {
            html::write(
                part, R"(<li><a class="place" href="{}"><span class="place__name">{}</span>{}</a></li>)",
                content::area_url(viewer.language, area->slug), area->name, [&](html::Out& inside) {
                    if (auto const known = known_of(viewer, *area); !known.empty())
                        html::write(inside, R"( <span class="place__facts">{}</span>)", known);
                });
        }));
}

void write_regions(html::Out& out, Viewer const& viewer)
{
    auto outside = viewer.vocabulary().municipalities();
    for (auto const& region : viewer.vocabulary().regions)
    {
        auto const areas = members(viewer, region);
        std::erase_if(outside, [&](Area const* area) { return std::ranges::find(areas, area) != areas.end(); });
        write_section(
            out, viewer, {region.slug, viewer.language == text::Language::nl ? region.nl : region.en, {}}, areas);
    }
    write_section(
        out, viewer,
        {"outside", std::string(viewer.say(words::area_outside)), std::string(viewer.say(words::area_outside_lead))},
        outside);
}

void write_others(html::Out& out, Viewer const& viewer)
{
    auto const head = [&](std::string_view id, text::Message const& title, text::Message const& lead) {
        return Head{id, std::string(viewer.say(title)), std::string(viewer.say(lead))};
    };
    write_section(
        out, viewer, {"provinces", std::string(viewer.say(words::area_provinces)), {}},
        of_kind(viewer, AreaKind::province));
    write_section(
        out, viewer, head("former", words::area_former, words::area_former_lead),
        of_kind(viewer, AreaKind::former_municipality));
    write_section(
        out, viewer, head("invented", words::area_invented, words::area_invented_lead),
        of_kind(viewer, AreaKind::invented));
}

}

html::Page areas_page(Viewer const& viewer)
{
    html::Page result;
    result.title = viewer.say(words::area_list_title);
    result.description = viewer.say(words::area_list_description);
    result.language = text::code(viewer.language);
    result.path_nl = content::areas_url(text::Language::nl).text();
    result.path_en = content::areas_url(text::Language::en).text();
    result.main = html::fragment(
        R"({}<div class="entry"><div class="entry__body">{}{}{}</div></div>)",
        [&](html::Out& out) { content::page_head(out, result.title, viewer.say(words::area_list_lead)); },
        [&](html::Out& out) { write_municipalities(out, viewer); }, [&](html::Out& out) { write_regions(out, viewer); },
        [&](html::Out& out) { write_others(out, viewer); });
    return result;
}

}
