// /namens: facilitators and coordinators write down what somebody without an account says about a text.
#include "review/addresses.h"
#include "review/handlers.h"
#include "review/reading_form.h"
#include "review/tell.h"

#include "text/review.h"

namespace review {

namespace {

namespace words = text::review;

std::optional<Round> find_round(Review& review, http::Request const& request)
{
    auto const id = RoundId{number(request.path("id"))};
    for (auto const& round : store::rounds_to_record(review.db, request.person()))
        if (round.id == id)
            return round;
    return std::nullopt;
}

// The work is read as somebody who reads along would: facilitators may not write.
ReadingPage read_page(Review& review, Round const& round, http::Person reader)
{
    reader.rights.add(http::Access::read_along);
    ReadingPage page{.round = round, .work = editing::store::work_to_read(review.db, reader, *round.work)};
    if (page.work)
        page.kind = review.content.kinds().find(page.work->kind);
    page.for_other = true;
    return page;
}

}

http::Response list_records(Review& review, http::Request const& request)
{
    auto const viewer = content::viewer(review.content, review.clock, request);
    return record_page(viewer, store::rounds_to_record(review.db, request.person()));
}

http::Response show_record(Review& review, http::Request const& request)
{
    auto const round = find_round(review, request);
    if (!round)
        return http::not_found();
    auto const viewer = content::viewer(review.content, review.clock, request);
    return reading_page(viewer, read_page(review, *round, request.person()));
}

http::Response send_record(Review& review, http::Request const& request)
{
    auto const round = find_round(review, request);
    if (!round)
        return http::not_found();
    auto const viewer = content::viewer(review.content, review.clock, request);
    auto page = read_page(review, *round, request.person());
    if (!page.work)
        return http::not_found();
    auto read = read_reading_form(viewer, request.form());
    if (!read.errors.empty())
    {
        page.typed = &request.form();
        page.errors = read.errors;
        return http::unprocessable(reading_page(viewer, page));
    }
    PersonId const who{request.person().id};
    auto const now = review.clock.now();
    auto& reading = read.reading;
    reading.round = round->id;
    reading.recorded_by = who;
    reading.way = request.form().value("way") == "paper" ? Way::paper : Way::spoken;
    reading.version = page.work->version;
    bool const saved = review.db.write([&](sql::Tx& tx) {
        if (!store::save_reading(tx, request.person(), reading, now))
            return false;
        tell_remark(tx, *round->work, round->title, who, now);
        return true;
    });
    return saved ? http::see_other(record_path(request.language(), {}), words::flash_recorded) : http::not_found();
}

}
