// Throwing a work away: a page that asks, and a button that does.
#include "editing/handlers.h"

#include "accounts/audit.h"
#include "content/components.h"
#include "editing/open.h"
#include "editing/pages.h"
#include "platform/html/form.h"
#include "platform/html/write.h"

#include "text/editing.h"

namespace editing {

namespace {

namespace words = text::editing;

html::Page ask_page(content::Viewer const& viewer, Sheet const& sheet)
{
    auto const& title = sheet.draft.title.empty() ? std::string(viewer.say(words::untitled)) : sheet.draft.title;
    auto const action = viewer.language == text::Language::nl ? html::url("/schrijven/{}/weg", sheet.work.value)
                                                              : html::url("/en/write/{}/away", sheet.work.value);
    html::Page page;
    page.title = viewer.say(words::discard_title);
    page.language = text::code(viewer.language);
    page.robots = html::Robots::noindex;
    page.main = html::fragment(
        R"(<div class="editing">{}<form method="post" action="{}"><div class="button-row">{})"
        R"(<a class="button button--secondary" href="{}">{}</a></div></form></div>)",
        [&](html::Out& out) { content::page_head(out, page.title, viewer.say(words::discard_lead{.title = title})); },
        action,
        [&](html::Out& out) {
            html::FormWriter form(out, viewer.language, {});
            form.hidden("version", std::to_string(sheet.version));
            form.submit(viewer.say(words::discard_do));
        },
        work_url(viewer.language, sheet.work), viewer.say(words::discard_back));
    return page;
}

}

http::Response ask_discard(Editing& editing, http::Request const& request)
{
    auto opened = open_work(editing, request);
    if (auto* const refused = std::get_if<http::Response>(&opened))
        return std::move(*refused);
    return ask_page(content::viewer(editing.content, editing.clock, request), std::get<Sheet>(opened));
}

http::Response discard(Editing& editing, http::Request const& request)
{
    auto opened = open_work(editing, request);
    if (auto* const refused = std::get_if<http::Response>(&opened))
        return std::move(*refused);
    auto const& sheet = std::get<Sheet>(opened);
    auto const id = sheet.work;
    auto const asked = request.form().value("version");
    if (asked && *asked != std::to_string(sheet.version)) // somebody wrote on since the question was shown
        return http::unprocessable(ask_page(content::viewer(editing.content, editing.clock, request), sheet));
    auto const gone = editing.db.write([&](sql::Tx& tx) {
        bool const removed = store::remove_work(tx, request.person(), id);
        if (removed)
            accounts::audit(tx, {PersonId{request.person().id}, "work.discard", "work", id.value}, editing.clock.now());
        return removed;
    });
    if (!gone)
        return http::not_found();
    return http::see_other(works_url(request.language()).text(), words::discard_done);
}

}
