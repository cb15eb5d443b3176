// HTML of the home page and of pages at the root.
#include "site/pages.h"

#include "network/network.h"
#include "projects/projects.h"
#include "site/site.h"

#include "platform/html/write.h"

#include "text/site.h"

namespace site {

namespace {

namespace words = text::site;
using content::Viewer;

html::Url projects_url(Viewer const& viewer)
{
    return html::Url::from_path(projects::kind.path(viewer.language));
}

html::Url network_url(Viewer const& viewer)
{
    return html::Url::from_path(network::list_path(viewer.language));
}

void write_hero(html::Out& out, Viewer const& viewer, HomePage const& page)
{
    std::string title(viewer.say(words::home_title));
    std::string lead(viewer.say(words::home_lead));
    auto lang = content::foreign(viewer, viewer.language);
    if (page.hero)
    {
        title = page.hero->content.title;
        lead = page.hero->content.summary;
        lang = content::foreign(viewer, page.hero->content.language);
    }
    html::write(
        out,
        R"(<section class="hero"><div class="wrap" lang="{}"><h1 class="hero__title">{}</h1><p class="hero__text">)"
        R"({}</p></div></section>)",
        lang, title, lead);
}

// One subject of the home page: its heading, where to read on, and what it shows.
struct Band
{
    std::string_view look; ///< "band" or "band band--sky"
    std::string_view id;
    text::Message title;
    text::Message lead;
    text::Message more;
    html::Url url;
};

template <class Content>
void write_band(html::Out& out, Viewer const& viewer, Band const& band, Content const& part)
{
    html::write(
        out,
        R"(<section class="{}" aria-labelledby="{}"><div class="wrap"><div class="band__head"><h2 id="{}">{}</h2>)"
        R"({}</div>)"
        R"(<p class="band__intro">{}</p>{}</div></section>)",
        band.look, band.id, band.id, viewer.say(band.title),
        [&](html::Out& head) { content::more_link(head, band.url, viewer.say(band.more)); }, viewer.say(band.lead),
        part);
}

void write_places(html::Out& out, Viewer const& viewer)
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

void write_projects(html::Out& out, Viewer const& viewer, HomePage const& page)
{
    if (page.projects.empty())
        return;
    Band const band{"band",
                    "projects",
                    words::home_projects,
                    words::home_projects_lead,
                    words::home_projects_all,
                    projects_url(viewer)};
    write_band(out, viewer, band, [&](html::Out& part) { content::cards(part, viewer, page.projects); });
}

void write_network(html::Out& out, Viewer const& viewer)
{
    auto const* const sectors = network::sectors(*viewer.snapshot);
    if (!sectors || sectors->offered.empty())
        return;
    auto const url = network_url(viewer);
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

std::string_view home_path(text::Language language)
{
    return language == text::Language::nl ? "/" : "/en";
}

html::Page home_page(Viewer const& viewer, HomePage const& page)
{
    html::Page result;
    result.title = viewer.say(words::home_title);
    result.description = viewer.say(words::home_description);
    result.language = text::code(viewer.language);
    result.path_nl = home_path(text::Language::nl);
    result.path_en = home_path(text::Language::en);
    result.main = html::fragment(
        "{}{}{}{}", [&](html::Out& out) { write_hero(out, viewer, page); },
        [&](html::Out& out) { write_places(out, viewer); }, [&](html::Out& out) { write_projects(out, viewer, page); },
        [&](html::Out& out) { write_network(out, viewer); });
    return result;
}

html::Page text_page(Viewer const& viewer, TextPage const& page)
{
    constexpr std::size_t worth_jumping = 4;
    auto anchors = content::body_anchors(viewer, page.entry);
    bool const side = anchors.size() >= worth_jumping;
    auto result = content::page_of(viewer, kind, page.entry);
    result.main = html::fragment(
        R"(<article>{}<div class="{}"><div class="entry__body">{}{}{}</div>{}</div></article>)",
        [&](html::Out& out) { content::entry_head(out, viewer, page.entry); },
        side ? "entry entry--with-side" : "entry",
        [&](html::Out& out) { content::entry_body(out, viewer, page.entry); },
        [&](html::Out& out) { content::journey(out, viewer, page.journey); },
        [&](html::Out& out) { content::sources(out, viewer, page.entry.content.fields); },
        [&](html::Out& out) {
            if (side)
                html::write(out, R"(<div class="entry__side">{}</div>)", [&](html::Out& part) {
                    content::jump_list(part, viewer, anchors);
                });
        });
    return result;
}

}
