// GET /leren/menukaart: the learning menu on one sheet of paper, by theme or audience.
#include "learning/form.h"
#include "learning/handlers.h"
#include "learning/pages.h"

#include "text/learning.h"

namespace learning {

namespace {

namespace words = text::learning;

constexpr int course_size = 5;

CardChoice choice(content::Viewer const& viewer, http::Request const& request, content::FacetSpec const& spec)
{
    CardChoice made{spec.parameter, viewer.say(spec.label), viewer.snapshot->facet(kind, spec.field), {}};
    auto const asked = request.query(spec.parameter).value_or("");
    if (made.values && made.values->find(asked))
        made.chosen = asked;
    return made;
}

std::string site_of(std::string_view base_url)
{
    auto const start = base_url.find("//");
    return std::string(start == std::string_view::npos ? base_url : base_url.substr(start + 2));
}

}

http::Response show_card(Learning& learning, http::Request const& request)
{
    auto const viewer = content::viewer(learning.content, learning.clock, request);
    constexpr content::FacetSpec theme{"theme", "themes", words::facet_theme};
    constexpr content::FacetSpec audience{"audience", "audiences", words::facet_audience};

    CardPage page;
    page.choices = {choice(viewer, request, theme), choice(viewer, request, audience)};
    page.site = site_of(request.base_url());
    content::ListQuery query;
    query.kind = &kind;
    query.language = viewer.language;
    query.limit = course_size;
    for (std::size_t course = 0; course < forms().size(); ++course)
    {
        query.filters.clear();
        if (!page.choices[0].chosen.empty())
            query.filters.push_back({std::string(theme.field), {page.choices[0].chosen}});
        if (!page.choices[1].chosen.empty())
            query.filters.push_back({std::string(audience.field), {page.choices[1].chosen}});
        query.filters.push_back({"form", {std::string(forms()[course].code)}});
        page.courses[course] = content::store::list(learning.db, query).cards;
    }
    return card_page(viewer, page);
}

}
