// HTML of the home page, in its order.
#include "site/home.h"

#include "network/network.h"
#include "site/pages.h"

#include "platform/html/write.h"

#include "art.h"
#include "icons.h"
#include "text/site.h"

namespace site {

namespace {

namespace words = text::site;
using content::Viewer;

void write_hero(html::Out& out, Viewer const& viewer, HomePage const& page)
{
    std::string title(viewer.say(words::home_title));
    std::string lead(viewer.say(words::home_lead));
    auto lang = content::foreign(viewer, viewer.language);
    if (auto const& words_of = page.menu->home)
    {
        title = words_of->title;
        lead = words_of->summary;
        lang = content::foreign(viewer, words_of->language);
    }
    html::write(
        out,
        R"(<section class="hero"><div class="wrap" lang="{}"><h1 class="hero__title">{}</h1><p class="hero__text">)"
        R"({}</p></div></section>)",
        lang, title, lead);
}

struct Door
{
    std::string_view look;
    void (*drawing)(html::Out& out);
    std::optional<html::Url> url;
    text::Message title;
    text::Message lead;
};

void write_door(html::Out& out, Viewer const& viewer, Door const& door)
{
    if (door.url)
        html::write(
            out,
            R"(<li><a class="door {}" href="{}">{}<span class="door__title">{}</span> )"
            R"(<span class="door__text">{}</span></a></li>)",
            door.look, *door.url, door.drawing, viewer.say(door.title), viewer.say(door.lead));
}

std::optional<html::Url> first_of(std::optional<html::Url> url, std::optional<html::Url> otherwise)
{
    return url ? std::move(url) : std::move(otherwise);
}

// "Waar kom je voor?" A door that would open on an empty room leads to the next best place.
void write_doors(html::Out& out, Viewer const& viewer, HomePage const& page)
{
    auto const room = [&](std::string_view name) { return room_url(viewer, *page.menu, name); };
    auto const& take_part = page.menu->take_part;
    Door const doors[] = {
        {"door--help", art::help, room("help"), words::door_help, words::door_help_lead},
        {"door--take-part", art::take_part,
         first_of(take_part.empty() ? std::nullopt : html::Url::parse(take_part), room("question")),
         words::door_take_part, words::door_take_part_lead},
        {"door--work", art::work, first_of(room("material"), room("organisation")), words::door_work,
         words::door_work_lead},
        {"door--research", art::research, first_of(room("insight"), room("project")), words::door_research,
         words::door_research_lead},
    };
    html::write(
        out,
        R"(<section class="wrap doors--over-hero" aria-labelledby="doors"><h2 id="doors" class="visually-hidden">)"
        R"({}</h2><ul class="doors">{}</ul></section>)",
        viewer.say(words::doors_title),
        html::each(doors, [&](html::Out& part, Door const& door) { write_door(part, viewer, door); }));
}

template <class Content>
void write_band(html::Out& out, Viewer const& viewer, Band const& band, Content const& part)
{
    html::write(
        out,
        R"(<section class="{}" aria-labelledby="{}"><div class="wrap"><div class="band__head"><h2 id="{}">{}</h2>)"
        R"({}</div><p class="band__intro">{}</p>{}</div></section>)",
        band.look, band.id, band.id, viewer.say(band.title),
        [&](html::Out& head) { content::more_link(head, band.url, viewer.say(band.more)); }, viewer.say(band.lead),
        part);
}

void write_places(html::Out& out, Viewer const& viewer, HomePage const&)
{
    auto const places = viewer.vocabulary().municipalities();
    if (places.empty())
        return;
    Band const band{"band band--sky",       "places",
                    words::home_places,     words::home_places_lead,
                    words::home_places_all, content::areas_url(viewer.language)};
    write_band(out, viewer, band, [&](html::Out& part) {
        html::write(
            part, R"(<ul class="place-list">{}</ul>)",
            html::each(places, [&](html::Out& item, content::Area const* area) {
                html::write(
                    item, R"(<li><a class="chip" href="{}">{}</a></li>)",
                    content::area_url(viewer.language, area->slug), area->name);
            }));
    });
}

void write_coming(html::Out& out, Viewer const& viewer, HomePage const& page)
{
    auto const url = room_url(viewer, *page.menu, "activity");
    if (page.coming.empty() || !url)
        return;
    Band const band{"band band--sky",       "coming", words::home_coming, words::home_coming_lead,
                    words::home_coming_all, *url};
    write_band(out, viewer, band, [&](html::Out& part) {
        html::write(part, R"(<div class="home-days">{}</div>)", [&](html::Out& days) {
            content::day_list(days, viewer, page.coming);
        });
    });
}

void write_projects(html::Out& out, Viewer const& viewer, HomePage const& page)
{
    auto const url = room_url(viewer, *page.menu, "project");
    if (page.projects.empty() || !url)
        return;
    Band const band{"band", "projects", words::home_projects, words::home_projects_lead, words::home_projects_all,
                    *url};
    write_band(out, viewer, band, [&](html::Out& part) { content::cards(part, viewer, page.projects); });
}

content::CardParts dated(Viewer const& viewer, content::Card const& card)
{
    content::CardParts parts;
    if (auto const date = text::parse_date(content::text_of(card.fields, "date")))
        parts.facts = [&viewer, date = *date](html::Out& out) {
            html::write(
                out, R"(<li>{}<time datetime="{}">{}</time></li>)", icons::calendar, text::iso(date),
                text::write_date(viewer.language, date));
        };
    return parts;
}

void write_news(html::Out& out, Viewer const& viewer, HomePage const& page)
{
    auto const url = room_url(viewer, *page.menu, "news");
    if (page.news.empty() || !url)
        return;
    Band const band{"band", "news", words::home_news, words::home_news_lead, words::home_news_all, *url};
    write_band(out, viewer, band, [&](html::Out& part) { content::cards(part, viewer, page.news, dated); });
}

void write_network(html::Out& out, Viewer const& viewer, HomePage const&)
{
    auto const* const sectors = network::sectors(*viewer.snapshot);
    if (!sectors || sectors->offered.empty())
        return;
    auto const url = html::Url::from_path(network::list_path(viewer.language));
    Band const band{"band band--surface",    "network", words::home_network, words::home_network_lead,
                    words::home_network_all, url};
    write_band(out, viewer, band, [&](html::Out& part) {
        html::write(
            part, R"(<ul class="doors">{}</ul>)",
            html::each(sectors->offered, [&](html::Out& item, content::FacetValue const& sector) {
                html::write(
                    item,
                    R"(<li><a class="door" href="{}"><span class="door__title">{}</span> <span class="door__text">)"
                    R"({}</span></a></li>)",
                    url.with_query("sector", sector.value), sector.label(viewer.language),
                    viewer.say(words::home_organisation_count{.count = sector.count}));
            }));
    });
}

}

std::optional<html::Url> room_url(Viewer const& viewer, Menu const& menu, std::string_view name)
{
    auto const* const found = viewer.kinds->find(name);
    if (!found || !menu.holds(name))
        return std::nullopt;
    return html::Url::from_path(
        found == &network::kind ? network::list_path(viewer.language) : found->path(viewer.language));
}

html::Page home_page(Viewer const& viewer, HomePage const& page)
{
    html::Page result;
    result.title = viewer.say(words::home_title);
    result.description = viewer.say(words::home_description);
    result.language = text::code(viewer.language);
    result.path_nl = home_path(text::Language::nl);
    result.path_en = home_path(text::Language::en);
    result.structured_data = page.structured_data;
    using Part = void (*)(html::Out&, Viewer const&, HomePage const&);
    constexpr Part parts[] = {write_hero,   write_doors,    write_help,    write_places, write_answers, write_learning,
                              write_coming, write_projects, write_journey, write_news,   write_network};
    result.main = html::fragment(
        "{}", html::each(parts, [&](html::Out& out, Part write) { write(out, viewer, page); }));
    return result;
}

}
