// /meelezen: texts that wait for an expert by experience, and what they say about them.
#include "review/addresses.h"
#include "review/handlers.h"
#include "review/reading_form.h"
#include "review/tell.h"

#include "text/review.h"

namespace review {

namespace {

namespace words = text::review;

constexpr int most_rounds = 50;

// What the page shows, without what was typed.
std::optional<editing::Work> work_of(Review& review, http::Person const& person, Round const& round)
{
    if (!round.work || round.ended_at)
        return std::nullopt;
    auto work = editing::store::work_to_read(review.db, person, *round.work);
    return work && work->state == editing::State::reading_along ? work : std::nullopt;
}

ReadingPage read_page(Review& review, http::Person const& person, Round const& round)
{
    ReadingPage page{.round = round, .work = work_of(review, person, round)};
    if (page.work)
        page.kind = review.content.kinds().find(page.work->kind);
    page.own = store::own_readings(review.db, person, round.id);
    page.name = store::agreed(review.db, PersonId{person.id}, consent_name);
    page.keep = store::agreed(review.db, PersonId{person.id}, consent_words);
    return page;
}

// Gives or withdraws a consent, when that is another answer than before.
void keep_consent(sql::Tx& tx, PersonId person, accounts::Consent const& consent, Own given)
{
    bool const before = store::agreed(tx, person, consent.subject);
    if (given == Own::yes && !before)
        accounts::store::add_consent(tx, person, consent);
    if (given == Own::yes || !before)
        return;
    for (auto const& old : accounts::store::consents(tx, person))
        if (old.subject == consent.subject && !old.withdrawn_at)
            accounts::store::withdraw_consent(tx, person, old.id, person, consent.given_at);
}

accounts::Consent consent_of(PersonId person, std::string_view subject, std::string_view words, base::Time now)
{
    return {
        .id = {},
        .subject = std::string(subject),
        .words = std::string(words),
        .version = "1",
        .way = Way::screen,
        .recorded_by = person,
        .given_at = now,
        .withdrawn_at = {}};
}

}

http::Response list_rounds(Review& review, http::Request const& request)
{
    auto const viewer = content::viewer(review.content, review.clock, request);
    return rounds_page(viewer, store::rounds(review.db, request.person(), {}, most_rounds));
}

http::Response show_round(Review& review, http::Request const& request)
{
    auto const round = store::round(review.db, request.person(), RoundId{number(request.path("id"))});
    if (!round)
        return http::not_found();
    auto const viewer = content::viewer(review.content, review.clock, request);
    return reading_page(viewer, read_page(review, request.person(), *round));
}

http::Response preview_round(Review& review, http::Request const& request)
{
    auto const round = store::round(review.db, request.person(), RoundId{number(request.path("id"))});
    auto const work = round ? work_of(review, request.person(), *round) : std::nullopt;
    return work && review.preview ? review.preview(request, *work) : http::not_found();
}

http::Response send_reading(Review& review, http::Request const& request)
{
    auto const& person = request.person();
    auto const round = store::round(review.db, person, RoundId{number(request.path("id"))});
    if (!round)
        return http::not_found();
    auto const viewer = content::viewer(review.content, review.clock, request);
    auto page = read_page(review, person, *round);
    auto read = read_reading_form(viewer, request.form());
    if (!page.work || !read.errors.empty())
    {
        page.typed = &request.form();
        page.errors = read.errors;
        return http::unprocessable(reading_page(viewer, page));
    }
    PersonId const who{person.id};
    auto const now = review.clock.now();
    auto& reading = read.reading;
    reading.round = round->id;
    reading.person = reading.recorded_by = who;
    // What they read, when that version was there; never one that is yet to come.
    reading.version = std::min(number(request.form().value("version").value_or("")), page.work->version);
    bool const saved = review.db.write([&](sql::Tx& tx) {
        if (!store::save_reading(tx, person, reading, now))
            return false;
        keep_consent(
            tx, who, consent_of(who, consent_name, viewer.say(words::reading_name), now),
            read.name ? Own::yes : Own::no);
        keep_consent(
            tx, who, consent_of(who, consent_words, viewer.say(words::reading_keep), now),
            read.keep ? Own::yes : Own::no);
        tell_remark(tx, *round->work, round->title, who, now);
        return true;
    });
    if (!saved)
        return http::not_found();
    return http::see_other(round_path(request.language(), round->id), words::flash_read);
}

}
