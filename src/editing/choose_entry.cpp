// GET /schrijven/kiezen: where a link may lead. JSON for the script; a page to copy from for who has none.
#include "editing/handlers.h"

#include "content/components.h"
#include "editing/sheet_store.h"
#include "platform/html/form.h"
#include "platform/html/write.h"

#include "text/editing.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace editing {

namespace {

namespace words = text::editing;
namespace json = boost::json;

http::Response as_json(content::Viewer const& viewer, std::vector<Candidate> const& found)
{
    json::array all;
    for (auto const& one : found)
    {
        auto const* const kind = viewer.kinds->find(one.kind);
        all.push_back(json::object{
            {"kind", one.kind},
            {"slug", one.slug},
            {"title", one.title},
            {"label", kind ? viewer.say(kind->label) : std::string_view(one.kind)}});
    }
    return http::json(200, json::serialize(all));
}

void write_found(html::Out& out, content::Viewer const& viewer, std::vector<Candidate> const& found)
{
    if (found.empty())
        return html::write(out, R"(<p role="status">{}</p>)", viewer.say(words::find_none));
    html::write(out, R"(<ul class="plain">{}</ul>)", html::each(found, [&](html::Out& part, Candidate const& one) {
                    html::write(part, "<li><p><code>[{}]({}/{})</code></p></li>", one.title, one.kind, one.slug);
                }));
}

html::Page as_page(content::Viewer const& viewer, std::string_view typed, std::vector<Candidate> const& found)
{
    html::Page page;
    page.title = viewer.say(words::choose_title);
    page.language = text::code(viewer.language);
    page.path_nl = "/schrijven/kiezen";
    page.path_en = "/en/write/choose";
    page.robots = html::Robots::noindex;
    page.main = html::fragment(
        R"(<div class="editing">{}<form class="find" method="get">{}<p>{}</p></form>{}</div>)",
        [&](html::Out& out) { content::page_head(out, page.title, viewer.say(words::choose_lead)); },
        [&](html::Out& out) {
            html::FormWriter(out, viewer.language, {})
                .line({.name = "q", .label = viewer.say(words::choose_search)}, {.value = typed, .type = "search"});
        },
        [&](html::Out& out) { html::FormWriter(out, viewer.language, {}).submit(viewer.say(words::choose_do)); },
        [&](html::Out& out) {
            if (!typed.empty())
                write_found(out, viewer, found);
        });
    return page;
}

}

http::Response choose_entry(Editing& editing, http::Request const& request)
{
    auto const viewer = content::viewer(editing.content, editing.clock, request);
    auto const typed = request.query("q").value_or("");
    std::vector<Candidate> found;
    if (!typed.empty())
        found = store::search_entries(editing.db, {request.query("kind").value_or(""), typed, request.language()});
    auto const accept = request.header("accept").value_or("");
    http::Response response = accept.find("text/html") == std::string_view::npos
        ? as_json(viewer, found)
        : http::Response(as_page(viewer, typed, found));
    response.keep = http::Keep::never;
    return response;
}

}
