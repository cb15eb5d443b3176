// Takes a step with a work: its state, what readers are asked, the audit log and the notices, in one transaction.
#include "review/steps.h"

#include "accounts/audit.h"
#include "review/round.h"
#include "review/tell.h"

#include <fmt/format.h>

#include <stdexcept>

namespace review {

namespace {

using editing::State;

bool accepted(Verdict verdict, Wanted const& wanted)
{
    return verdict == Verdict::allowed || (verdict == Verdict::own_text && wanted.own == Own::yes);
}

// A step, and how the work stood when it was asked for.
struct Move
{
    Wanted const& wanted;
    Situation const& situation;
};

// Ends the round, or opens one, as the step says.
void move_round(sql::Tx& tx, editing::Work const& work, Move const& move, base::Time now)
{
    auto const& [wanted, situation] = move;
    if (wanted.step == Step::ask_changes || wanted.step == Step::take_back)
        store::send_back(tx, work);
    else if (wanted.step == Step::finish_reading || wanted.step == Step::stop_reading)
        store::end_round(tx, work, now);
    if (after(wanted.step, situation) != State::reading_along)
        return;
    store::open_round(tx, work, {wanted.invited, reading_returns_to(wanted.step, situation), situation.read}, now);
    tell_reading(tx, work, now);
}

// Publishing writes a line of its own, about the entry that it makes.
accounts::AuditAction action_of(Step step, Verdict verdict)
{
    switch (step)
    {
    case Step::submit: return "work.submit";
    case Step::take_back: return "work.take_back";
    case Step::ask_changes: return "work.ask_changes";
    case Step::approve:
        return verdict == Verdict::own_text ? accounts::AuditAction("work.approve_own") : "work.approve";
    case Step::start_reading: return "work.start_reading";
    case Step::finish_reading: return "work.finish_reading";
    case Step::stop_reading: return "work.stop_reading";
    case Step::plan: return "work.plan";
    case Step::unplan: return "work.unplan";
    case Step::publish: break;
    }
    throw std::logic_error("publishing is no change of a work's state");
}

struct Asked
{
    http::Person const& person;
    content::Kind const& kind;
    WorkId work;
    Wanted const& wanted;
};

// What a step changes, all in the caller's transaction. The audit log says it when somebody approved their own text.
Verdict carry_out(sql::Tx& tx, Asked const& asked, base::Time now)
{
    auto const& [person, kind, id, wanted] = asked;
    auto const work = editing::store::work(tx, person, id);
    if (!work || work->version != wanted.version)
        return Verdict::not_now;
    auto const situation = store::standing(tx, person, *work, kind).situation;
    auto const verdict = judge(wanted.step, situation, person);
    if (!accepted(verdict, wanted))
        return verdict;
    auto const to = after(wanted.step, situation);
    auto const at = wanted.step == Step::plan ? wanted.at : std::nullopt;
    if (to ? !editing::store::set_state(tx, person, work->id, wanted.version, *to)
           : !editing::store::set_publish_at(tx, person, work->id, at))
        return Verdict::not_now;
    PersonId const actor{person.id};
    store::add_event(tx, *work, actor, {.what = std::string(code(wanted.step)), .words = wanted.words, .at = now});
    if (to)
        move_round(tx, *work, {wanted, situation}, now);
    accounts::audit(
        tx,
        {actor, action_of(wanted.step, verdict), "work", work->id.value,
         fmt::format("{} version {}", work->kind, wanted.version)},
        now);
    tell_step(tx, *work, wanted.step, actor, now);
    return Verdict::allowed;
}

Taken publish_now(Review& review, http::Person const& person, editing::Work work, Wanted const& wanted)
{
    auto const& kind = *review.content.kinds().find(work.kind);
    auto const situation = store::standing(review.db, person, work, kind).situation;
    if (wanted.over)
        work.base_revision = *wanted.over;
    auto const verdict = judge(wanted.step, situation, person);
    if (!accepted(verdict, wanted))
        return {.verdict = verdict};
    return {.refusal = publish(review, {work, kind, situation, PersonId{person.id}, wanted.own})};
}

}

Taken take(Review& review, http::Person const& person, editing::Work const& work, Wanted const& wanted)
{
    auto const* const kind = review.content.kinds().find(work.kind);
    if (!kind || work.version != wanted.version || (wanted.step == Step::plan && !wanted.at))
        return {.verdict = Verdict::not_now};
    if (wanted.step == Step::publish)
        return publish_now(review, person, work, wanted);
    // What cannot be published is not approved either: whoever looks at it can still say what is missing.
    if ((wanted.step == Step::approve || wanted.step == Step::plan) && person.may(http::Access::publish))
        if (auto problems = missing_for_publication(review, *kind, work); !problems.empty())
            return {.refusal = {Refusal::Why::problems, std::move(problems)}};
    auto const now = review.clock.now();
    return {
        .verdict = review.db.write([&](sql::Tx& tx) { return carry_out(tx, {person, *kind, work.id, wanted}, now); })};
}

}
