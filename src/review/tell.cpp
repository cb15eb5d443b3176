// Writes the notices of review.
#include "review/tell.h"
#include "review/round.h"

#include "accounts/notices.h"
#include "accounts/people.h"
#include "content/entry.h"
#include "review/addresses.h"

#include "text/review.h"

#include <algorithm>

namespace review {

namespace {

namespace words = text::review;
using text::Language;

/// What to say in a language, and where it leads.
struct Told
{
    std::string_view topic;
    std::string (*title)(Language language, std::string const& of);
    std::string of;
    std::string nl; ///< path
    std::string en;
};

void tell(sql::Tx& tx, PersonId person, Told const& told, base::Time now)
{
    auto const language = store::language_of(tx, person);
    accounts::store::notify(
        tx, person,
        {std::string(told.topic), told.title(language, told.of), language == Language::nl ? told.nl : told.en}, now);
}

void tell_all(sql::Tx& tx, std::vector<PersonId> people, Told const& told, base::Time now)
{
    std::ranges::sort(people, {}, &PersonId::value);
    auto const rest = std::ranges::unique(people);
    people.erase(rest.begin(), rest.end());
    for (auto const person : people)
        tell(tx, person, told, now);
}

template <class Message>
std::string say(Language language, std::string const& of)
{
    return text::say(language, Message{.title = of});
}

std::vector<PersonId> without(std::vector<PersonId> people, PersonId one)
{
    std::erase(people, one);
    return people;
}

Told about_work(editing::Work const& work, std::string (*title)(Language, std::string const&))
{
    return {"review", title, work.draft.title, steps_path(Language::nl, work.id), steps_path(Language::en, work.id)};
}

// All who read along, or those who were invited.
std::vector<PersonId> readers_of(sql::Tx& tx, WorkId work)
{
    std::vector<PersonId> found;
    for (auto const& row : tx.query(
             "SELECT p.id FROM person p JOIN person_role o ON o.person_id = p.id AND o.role = 'expert' JOIN "
             "reading_round r ON r.work_id = $1 WHERE p.municipal = 0 AND p.disabled_at IS NULL AND p.erased_at IS "
             "NULL AND (r.invited_only = 0 OR EXISTS (SELECT 1 FROM reading_invited i WHERE i.round_id = r.id AND "
             "i.person_id = p.id))",
             work))
        found.push_back(row.get<PersonId>(0));
    return found;
}

void tell_readers(sql::Tx& tx, editing::Work const& work, base::Time now)
{
    auto const round = tx.value<RoundId>("SELECT id FROM reading_round WHERE work_id = $1", work.id);
    if (round)
        tell_all(
            tx, readers_of(tx, work.id),
            {"read_along", say<words::notice_read_along>, work.draft.title, round_path(Language::nl, *round),
             round_path(Language::en, *round)},
            now);
}

}

void tell_step(sql::Tx& tx, editing::Work const& work, Step step, PersonId actor, base::Time now)
{
    auto const writers = without(store::writers(tx, work.id), actor);
    if (step == Step::submit)
        tell_all(tx, store::publishers(tx, actor), about_work(work, say<words::notice_submitted>), now);
    else if (step == Step::ask_changes) // the form has above it what was asked
        tell_all(
            tx, writers,
            {"review", say<words::notice_changes>, work.draft.title, write_path(Language::nl, work.id),
             write_path(Language::en, work.id)},
            now);
    else if (step == Step::approve)
        tell_all(tx, writers, about_work(work, say<words::notice_approved>), now);
    else if (step == Step::finish_reading || step == Step::stop_reading)
        tell_all(tx, writers, about_work(work, say<words::notice_read>), now);
    else if (step == Step::plan)
        tell_all(tx, writers, about_work(work, say<words::notice_planned>), now);
}

void tell_reading(sql::Tx& tx, editing::Work const& work, base::Time now)
{
    tell_readers(tx, work, now);
}

void tell_published(sql::Tx& tx, editing::Work const& work, PersonId actor, content::Draft const& draft, base::Time now)
{
    auto const nl = history_path(Language::nl, draft);
    tell_all(
        tx, without(store::writers(tx, work.id), actor),
        {"published", say<words::notice_published>, draft.title, nl, history_path(Language::en, draft)}, now);
    auto const round = tx.value<RoundId>("SELECT id FROM reading_round WHERE work_id = $1", work.id);
    if (round)
        tell_all(
            tx, store::readers(tx, work.id),
            {"read_along", say<words::notice_thanks>, draft.title, round_path(Language::nl, *round),
             round_path(Language::en, *round)},
            now);
}

void tell_remark(sql::Tx& tx, WorkId work, std::string const& title, PersonId reader, base::Time now)
{
    // Who works for a municipality does not hear that somebody read along.
    std::vector<PersonId> people;
    for (auto const person : store::publishers(tx, reader))
        if (tx.value<std::int64_t>("SELECT municipal FROM person WHERE id = $1", person) == 0)
            people.push_back(person);
    tell_all(
        tx, std::move(people),
        {"remark", say<words::notice_remark>, title, steps_path(Language::nl, work), steps_path(Language::en, work)},
        now);
}

void tell_decided(sql::Tx& tx, store::Decided const& decided, std::string const& title, base::Time now)
{
    if (decided.reader)
        tell(
            tx, *decided.reader,
            {"remark", say<words::notice_decided>, title, round_path(Language::nl, decided.round),
             round_path(Language::en, decided.round)},
            now);
}

void tell_failed(sql::Tx& tx, editing::Work const& work, PersonId planner, base::Time now)
{
    auto told = about_work(work, say<words::notice_failed>);
    told.topic = "publish";
    tell(tx, planner, told, now);
}

void tell_ask(sql::Tx& tx, Holds const& holds, base::Time now)
{
    auto people = store::partners_of(tx, holds.id);
    if (people.empty())
        people = store::publishers(tx, {});
    tell_all(
        tx, std::move(people),
        {"still_right", say<words::notice_still_right>, holds.title,
         still_right_path(Language::nl, holds.kind, holds.slug),
         still_right_path(Language::en, holds.kind, holds.slug)},
        now);
}

}
