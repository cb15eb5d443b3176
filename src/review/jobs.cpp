// What happens by itself: publishing at the minute that was chosen, and asking once a year what still holds.
#include "accounts/audit.h"
#include "review/publish.h"
#include "review/tell.h"

#include "platform/base/log.h"

#include <algorithm>

namespace review {

namespace {

constexpr auto year = std::chrono::days(365);

http::Person acting(PersonId planner)
{
    return {.id = planner.value, .rights = {http::Access::write, http::Access::publish}};
}

// Who planned it may have left, or lost the role, since.
bool may_still_publish(sql::Session& db, PersonId planner)
{
    auto const publishers = store::publishers(db, {});
    return std::ranges::find(publishers, planner) != publishers.end()
        || db.value<std::int64_t>(
                 "SELECT 1 FROM person p JOIN person_role o ON o.person_id = p.id AND o.role = 'administrator' "
                 "WHERE p.id = $1 AND p.disabled_at IS NULL AND p.erased_at IS NULL",
                 planner)
               .has_value();
}

// It is not tried again by itself: whoever planned it has to look, or all who publish when that person is gone.
void give_up(Review& review, editing::Work const& work, PersonId planner)
{
    auto const now = review.clock.now();
    review.db.write([&](sql::Tx& tx) {
        editing::store::set_publish_at(tx, acting(planner), work.id, std::nullopt);
        store::add_event(tx, work, planner, {.what = "schedule_failed", .at = now});
        accounts::audit(tx, {planner, "work.schedule_failed", "work", work.id.value, work.kind}, now);
        auto const people = may_still_publish(tx, planner) ? std::vector{planner} : store::publishers(tx, planner);
        for (auto const person : people)
            tell_failed(tx, work, person, now);
    });
}

void publish_due(Review& review)
{
    auto works = editing::store::due(review.db, review.clock.now());
    // A translation planned for the same minute as its original comes after it.
    std::ranges::stable_sort(
        works, {}, [](editing::Work const& work) { return work.draft.translation_of.has_value(); });
    for (auto const& work : works)
    {
        auto const planner = store::planner(review.db, work);
        auto const* const kind = review.content.kinds().find(work.kind);
        if (!kind)
            continue;
        auto const situation = store::standing(review.db, acting(planner), work, *kind).situation;
        if (may_still_publish(review.db, planner)
            && judge(Step::publish, situation, acting(planner)) == Verdict::allowed
            && publish(review, {work, *kind, situation, planner}).ok())
            continue;
        base::log().info("a planned {} was not published", work.kind);
        give_up(review, work, planner);
    }
}

// Everything of which nobody said for a year that it holds, and that was not asked in the last eleven months.
void ask_what_holds(Review& review)
{
    auto const now = review.clock.now();
    content::EntryId after{};
    for (auto rows = store::doubtful(review.db, now - year, after, 100); !rows.empty();
         rows = store::doubtful(review.db, now - year, after, 100))
    {
        after = rows.back().id;
        review.db.write([&](sql::Tx& tx) {
            for (auto const& holds : rows)
            {
                if (holds.asked_at && now - *holds.asked_at < std::chrono::days(335))
                    continue;
                store::set_asked(tx, holds.id, now);
                tell_ask(tx, holds, now);
            }
        });
    }
}

}

std::vector<jobs::Handler> handlers(Review& review)
{
    return {
        {.kind = "publish_due", .run = [&review](jobs::Job const&) { publish_due(review); }},
        {.kind = "ask_still_right", .run = [&review](jobs::Job const&) { ask_what_holds(review); }}};
}

std::vector<jobs::Recurring> schedule()
{
    return {
        {.name = "publish_due", .when = jobs::Every{std::chrono::minutes(1)}, .job = {.kind = "publish_due"}},
        {.name = "ask_still_right", .when = jobs::Every{std::chrono::days(30)}, .job = {.kind = "ask_still_right"}}};
}

}
