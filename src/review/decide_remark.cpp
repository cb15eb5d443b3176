// POST /nakijken/{id}/opmerking/{remark}: an editor says what was done with a remark.
#include "review/addresses.h"
#include "review/handlers.h"
#include "review/show_work.h"
#include "review/tell.h"

#include "text/review.h"

namespace review {

namespace {

namespace words = text::review;

http::Response again(Review& review, http::Request const& request, editing::Work const& work, WorkPage const& typed)
{
    auto const viewer = content::viewer(review.content, review.clock, request);
    auto page = read_work_page(review, request.person(), work);
    page.errors = typed.errors;
    page.answering = typed.answering;
    page.typed_decision = typed.typed_decision;
    page.typed_reason = typed.typed_reason;
    return http::unprocessable(work_page(viewer, page));
}

}

http::Response decide_remark(Review& review, http::Request const& request)
{
    auto const work = find_work(review, request);
    if (!work || !request.person().may(http::Access::publish))
        return http::not_found();
    auto const number_text = std::string(request.path("remark"));
    RemarkId const remark{number(number_text)};
    auto const typed = std::string(request.form().value("decision-" + number_text).value_or(""));
    auto const reason = std::string(request.form().value("reason-" + number_text).value_or("").substr(0, 8000));
    auto const decision = decision_from(typed);
    WorkPage wrong{.work = *work, .kind = *review.content.kinds().find(work->kind), .person = request.person()};
    if (!decision)
        wrong.errors.push_back(
            {"decision-" + number_text, std::string(text::say(request.language(), words::remarks_decision_needed))});
    if (reason.find_first_not_of(" \n\t") == std::string::npos)
        wrong.errors.push_back(
            {"reason-" + number_text, std::string(text::say(request.language(), words::remarks_reason_needed))});
    if (!wrong.errors.empty())
    {
        wrong.answering = remark;
        wrong.typed_decision = typed;
        wrong.typed_reason = reason;
        return again(review, request, *work, wrong);
    }
    auto const now = review.clock.now();
    bool const done = review.db.write([&](sql::Tx& tx) {
        auto const decided = store::decide(tx, request.person(), {work->id, remark, *decision, reason}, now);
        if (decided)
            tell_decided(tx, *decided, work->draft.title, now);
        return decided.has_value();
    });
    if (!done)
        return http::not_found();
    return http::see_other(steps_path(request.language(), work->id) + "#remark-" + number_text, words::flash_decided);
}

}
