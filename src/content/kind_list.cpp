// Reads and writes the list page of a kind.
#include "content/kind_list.h"

#include "content/components.h"
#include "content/content.h"
#include "content/recent.h"
#include "platform/html/write.h"

#include "text/content.h"

namespace content {

ListPage read_list(sql::Session& db, Viewer const& viewer, KindList const& list, http::Request const& request)
{
    ListPage page;
    page.facets = facets(viewer, list.kind, list.facets, request);
    ListQuery query;
    query.kind = &list.kind;
    query.language = viewer.language;
    query.filters = filters(page.facets);
    query.after = cursor_of(request);
    query.limit = page_size;
    page.here = query.after;
    page.list = store::list(db, query);
    return page;
}

html::Page list_page(Viewer const& viewer, KindList const& list, ListPage const& page)
{
    FacetList const here{list.kind.path(viewer.language), page.facets, list.found};
    auto const in = [&](text::Language language) {
        return FacetList{list.kind.path(language), page.facets, list.found}.url().text();
    };
    html::Page result;
    result.title = viewer.say(list.title);
    result.description = viewer.say(list.lead);
    result.language = text::code(viewer.language);
    result.path_nl = in(text::Language::nl);
    result.path_en = in(text::Language::en);
    result.canonical = list.kind.path(viewer.language);
    if (list.kind.name != "story") // what people told is not copied elsewhere
        result.feeds = {feed(
            viewer.language, {"kind", list.kind.name}, viewer.say(text::content::feed_title{.title = result.title}))};
    result.main = html::fragment(
        R"({}{}<div class="{}">{}<section class="listing__results">{}{}{}</section></div>)",
        [&](html::Out& out) { page_head(out, result.title, viewer.say(list.lead)); },
        [&](html::Out& out) {
            if (list.above)
                list.above(out, viewer);
        },
        page.facets.empty() ? "listing listing--plain" : "listing",
        [&](html::Out& out) {
            if (!page.facets.empty())
                facet_form(out, viewer, here);
        },
        [&](html::Out& out) { found_line(out, viewer, here, page.list, page.here); },
        [&](html::Out& out) {
            if (page.list.cards.empty())
                return;
            if (list.results)
                list.results(out, viewer, page.list.cards);
            else
                cards(out, viewer, page.list.cards);
        },
        [&](html::Out& out) { pager(out, viewer, here, page.list, page.here); });
    return result;
}

http::Response show_list(sql::Session& db, Viewer const& viewer, KindList const& list, http::Request const& request)
{
    return list_page(viewer, list, read_list(db, viewer, list, request));
}

}
