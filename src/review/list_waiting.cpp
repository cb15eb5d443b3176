// GET /nakijken: texts that wait for who may publish, state by state.
#include "review/handlers.h"
#include "review/pages.h"

#include <charconv>

namespace review {

std::int64_t number(std::string_view text)
{
    std::int64_t value = 0;
    auto const* const end = text.data() + text.size();
    auto const read = std::from_chars(text.data(), end, value);
    return read.ec == std::errc() && read.ptr == end && value > 0 ? value : 0;
}

http::Response list_waiting(Review& review, http::Request const& request)
{
    auto const& person = request.person();
    auto const viewer = content::viewer(review.content, review.clock, request);
    auto const state = editing::state_from(request.query("state").value_or("in_review"));
    WaitingPage page;
    page.query.whose = editing::WorksQuery::Whose::all;
    page.query.state = state.value_or(editing::State::in_review);
    page.query.after = std::string(request.query("after").value_or(""));
    page.works = editing::store::works(review.db, person, page.query);
    page.may_read = !person.municipal;
    page.may_manage = person.may(http::Access::manage);
    return waiting_page(viewer, page);
}

}
