// GET /schrijven: what somebody is writing, what others write, and something new.
#include "editing/handlers.h"
#include "editing/pages.h"

namespace editing {

http::Response list_works(Editing& editing, http::Request const& request)
{
    auto const viewer = content::viewer(editing.content, editing.clock, request);
    auto const& person = request.person();
    bool const everybody = person.may(http::Access::publish) && request.query("whose") == "all";

    WorksPage page;
    page.query.whose = everybody ? WorksQuery::Whose::all : WorksQuery::Whose::mine;
    page.query.kind = request.query("kind").value_or("");
    page.query.after = request.query("after").value_or("");
    page.works = store::works(editing.db, person, page.query);
    if (page.query.after.empty())
        page.unsaved = store::autosaves(editing.db, person);
    page.may_see_all = person.may(http::Access::publish);
    for (auto const* const kind : viewer.kinds->all())
        if (may_begin(person, *kind))
            page.kinds.push_back(kind);
    return works_page(viewer, page);
}

}
