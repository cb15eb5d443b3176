// The history of a page: all its versions, differences between two, and an old one brought back.
#include "editing/rights.h"
#include "review/addresses.h"
#include "review/handlers.h"
#include "review/pages.h"

#include "text/review.h"

#include <fmt/format.h>

namespace review {

namespace {

namespace words = text::review;

constexpr int length = 20;

// The row at this address, when the person may write it.
std::optional<Row> find_row(Review& review, http::Request const& request)
{
    auto row = store::row_at(review.db, request.path("kind"), request.language(), request.path("slug"));
    if (!row || !review.content.kinds().find(row->draft.kind)
        || !editing::may_write(request.person(), row->draft, row->original_fields))
        return std::nullopt;
    return row;
}

http::Response page_of(
    Review& review, http::Request const& request, Row const& row, std::optional<std::string> trouble = {})
{
    auto const viewer = content::viewer(review.content, review.clock, request);
    HistoryPage page{
        .row = row,
        .kind = *review.content.kinds().find(row.draft.kind),
        .person = request.person(),
        .revisions = store::revisions(review.db, row, number(request.query("before").value_or("")), length + 1),
        .shown = length,
        .trouble = trouble};
    auto html = history_page(viewer, page);
    return trouble ? http::unprocessable(std::move(html)) : http::Response(std::move(html));
}

http::Response bring_back(Review& review, http::Request const& request, Row const& row)
{
    auto const revision = store::revision(review.db, row, number(request.form().value("number").value_or("")));
    if (!revision)
        return http::not_found();
    auto draft = revision->draft;
    draft.status = row.draft.status;
    if (!editing::trespasses(request.person(), draft, &row.draft).empty())
        return http::forbidden();
    auto const saved = review.db.write([&](sql::Tx& tx) {
        return editing::store::save_work(
            tx, request.person(), {.draft = draft, .entry = row.id, .base_revision = row.revision}, review.clock.now());
    });
    if (saved.outcome != editing::Outcome::saved)
        return page_of(review, request, row, std::string(text::say(request.language(), words::history_conflict)));
    return http::see_other(write_path(request.language(), saved.id), words::flash_restored);
}

http::Response take_away(Review& review, http::Request const& request, Row const& row)
{
    auto const archived = archive(review, request.person(), row);
    if (archived == Archived::absent)
        return http::not_found();
    if (archived == Archived::done)
        return http::see_other(history_path(request.language(), row.draft), words::flash_archived);
    std::string titles;
    for (auto const& title : store::led_here(review.db, row.id))
        titles += (titles.empty() ? "" : ", ") + title;
    return page_of(review, request, row, text::say(request.language(), words::history_led_to{.titles = titles}));
}

http::Response show_again(Review& review, http::Request const& request, Row const& row)
{
    auto const refusal = restore_from_archive(review, request.person(), row);
    if (refusal.ok())
        return http::see_other(history_path(request.language(), row.draft), words::flash_shown);
    if (refusal.why == Refusal::Why::moved)
        return http::not_found();
    auto const original = refusal.why == Refusal::Why::original;
    return page_of(
        review, request, row,
        std::string(text::say(request.language(), original ? words::refused_original : words::refused_not_now)));
}

}

http::Response show_history(Review& review, http::Request const& request)
{
    auto const row = find_row(review, request);
    return row ? page_of(review, request, *row) : http::not_found();
}

http::Response show_changes(Review& review, http::Request const& request)
{
    auto const row = find_row(review, request);
    if (!row)
        return http::not_found();
    auto const from = store::revision(review.db, *row, number(request.query("from").value_or("")));
    auto const to = store::revision(review.db, *row, number(request.query("to").value_or("")));
    if (!from || !to)
        return http::see_other(history_path(request.language(), row->draft));
    auto const viewer = content::viewer(review.content, review.clock, request);
    return changes_page(viewer, *row, *review.content.kinds().find(row->draft.kind), {*from, *to});
}

http::Response change_history(Review& review, http::Request const& request)
{
    auto const row = find_row(review, request);
    auto const wanted = request.form().value("do").value_or("");
    if (!row)
        return http::not_found();
    if (wanted == "restore")
        return bring_back(review, request, *row);
    if (wanted != "archive" && wanted != "show")
        return http::bad_request();
    if (!request.person().may(http::Access::publish))
        return http::forbidden();
    return wanted == "archive" ? take_away(review, request, *row) : show_again(review, request, *row);
}

}
