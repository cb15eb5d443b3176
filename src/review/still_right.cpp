// "Klopt dit nog?": the question about one page, its answer, and the list of what nobody confirmed.
#include "accounts/audit.h"
#include "editing/rights.h"
#include "review/addresses.h"
#include "review/handlers.h"
#include "review/pages.h"

#include "text/review.h"

namespace review {

namespace {

namespace words = text::review;

constexpr int length = 50;

// The published original at this address, when the person may write it.
std::optional<Holds> find(Review& review, http::Request const& request)
{
    auto row = store::row_at(review.db, request.path("kind"), request.language(), request.path("slug"));
    if (row && row->draft.translation_of)
        row = store::row_at(review.db, row->draft.kind, text::Language::nl, *row->draft.translation_of);
    if (!row || row->draft.status != content::Status::published || !review.content.kinds().find(row->draft.kind)
        || !editing::may_write(request.person(), row->draft, row->original_fields))
        return std::nullopt;
    return store::holds(review.db, row->id);
}

}

http::Response show_still_right(Review& review, http::Request const& request)
{
    auto const holds = find(review, request);
    if (!holds)
        return http::not_found();
    auto const viewer = content::viewer(review.content, review.clock, request);
    return still_right_page(viewer, *holds, request.person());
}

http::Response confirm_still_right(Review& review, http::Request const& request)
{
    auto const holds = find(review, request);
    if (!holds)
        return http::not_found();
    // What a partner said elsewhere is written down by who publishes for everybody.
    auto const said = accounts::way_from(request.form().value("way").value_or("screen"));
    auto const way = request.person().may(http::Access::publish) ? said.value_or(Way::screen) : Way::screen;
    PersonId const who{request.person().id};
    auto const now = review.clock.now();
    review.db.write([&](sql::Tx& tx) {
        store::set_confirmed(tx, holds->id, who, way, now);
        accounts::audit(tx, {who, "entry.confirm", "entry", holds->id.value, accounts::code(way)}, now);
    });
    return http::see_other(still_right_path(request.language(), holds->kind, holds->slug), words::flash_confirmed);
}

http::Response list_doubtful(Review& review, http::Request const& request)
{
    auto const viewer = content::viewer(review.content, review.clock, request);
    DoubtfulPage page;
    page.rows = store::doubtful(
        review.db, review.clock.now() - std::chrono::days(365),
        content::EntryId{number(request.query("after").value_or(""))}, length + 1);
    page.more = page.rows.size() > length;
    if (page.more)
        page.rows.pop_back();
    return doubtful_page(viewer, page);
}

}
