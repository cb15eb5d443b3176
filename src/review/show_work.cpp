// GET /schrijven/{id}/nakijken: how far a work is, and what can be done with it.
#include "review/show_work.h"
#include "review/handlers.h"

namespace review {

WorkPage read_work_page(Review& review, http::Person const& person, editing::Work const& work)
{
    auto const& kind = *review.content.kinds().find(work.kind);
    auto standing = store::standing(review.db, person, work, kind);
    WorkPage page{.work = work, .kind = kind, .person = person, .situation = standing.situation};
    page.row = std::move(standing.row);
    if (work.state != editing::State::draft)
        page.readings = store::readings(review.db, person, work.id);
    page.events = store::events(review.db, work.id);
    bool const may_invite = work.state == editing::State::in_review || work.state == editing::State::ready
        || after(Step::approve, page.situation) == editing::State::reading_along;
    if (may_invite && work.state != editing::State::reading_along)
        page.experts = store::experts(review.db, person);
    return page;
}

std::optional<editing::Work> find_work(Review& review, http::Request const& request)
{
    auto work = editing::store::work(review.db, request.person(), WorkId{number(request.path("id"))});
    return work && review.content.kinds().find(work->kind) ? work : std::nullopt;
}

http::Response show_work(Review& review, http::Request const& request)
{
    auto const work = find_work(review, request);
    if (!work)
        return http::not_found();
    auto const viewer = content::viewer(review.content, review.clock, request);
    return work_page(viewer, read_work_page(review, request.person(), *work));
}

http::Response preview_work(Review& review, http::Request const& request)
{
    auto const work = find_work(review, request);
    if (!work || !review.preview)
        return http::not_found();
    return review.preview(request, *work);
}

}
