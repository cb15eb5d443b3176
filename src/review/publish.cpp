// Publishes, archives and shows again, each in one transaction.
#include "review/publish.h"

#include "accounts/audit.h"
#include "content/ends.h"
#include "content/read_along.h"
#include "platform/base/error.h"
#include "review/round.h"
#include "review/tell.h"

#include <fmt/format.h>

namespace review {

namespace {

using Why = Refusal::Why;

/// Carries a refusal out of the transaction, so that it is rolled back.
class Refused final : public base::Error
{
public:
    explicit Refused(Refusal why) : Error("nothing was published"), refusal(std::move(why)) {}
    Refusal refusal;
};

content::Draft published_draft(content::Kind const& kind, content::Draft draft)
{
    draft.status = content::Status::published;
    return content::canonical(kind, std::move(draft));
}

// What is stored at the draft's address now.
struct There
{
    content::EntryId id;
    std::int64_t revision = 0;
};

std::optional<There> find_there(sql::Session& db, content::Draft const& draft)
{
    for (auto const& row : db.query(
             "SELECT id, revision FROM entry WHERE kind = $1 AND language = $2 AND slug = $3", draft.kind,
             text::code(draft.language), draft.slug))
        return There{row.get<content::EntryId>(0), row.get<std::int64_t>(1)};
    return std::nullopt;
}

bool original_is_published(sql::Session& db, content::Draft const& draft)
{
    return !draft.translation_of
        || db.value<std::int64_t>(
                 "SELECT id FROM entry WHERE kind = $1 AND language = 'nl' AND slug = $2 AND status = 'published'",
                 draft.kind, *draft.translation_of)
               .has_value();
}

void demand_unchanged(sql::Session& db, editing::Work const& work, content::Draft const& draft)
{
    auto const same = db.value<std::int64_t>(
        "SELECT id FROM work WHERE id = $1 AND version = $2 AND state = $3", work.id, work.version,
        editing::code(work.state));
    if (!same)
        throw Refused({Why::moved});
    auto const there = find_there(db, draft);
    if (work.entry)
    {
        if (!there || there->id != *work.entry || there->revision != work.base_revision)
            throw Refused({Why::changed});
    }
    else if (there)
        throw Refused({Why::taken});
    if (!original_is_published(db, draft))
        throw Refused({Why::original});
}

content::EntryId store_draft(
    sql::Tx& tx, content::Kind const& kind, content::Draft const& draft, content::store::SaveContext const& context)
{
    auto const saved = content::store::save(tx, kind, draft, context);
    if (!draft.translation_of)
        if (auto problems = content::store::resolve(tx, kind, draft); !problems.empty())
            throw Refused({Why::problems, std::move(problems)});
    if (auto problems = content::store::check_ends(tx, context.kinds, draft); !problems.empty())
        throw Refused({Why::problems, std::move(problems)});
    return saved.id;
}

std::string detail(content::Draft const& draft)
{
    return fmt::format("{}/{} {}", draft.kind, draft.slug, text::code(draft.language));
}

void write(
    sql::Tx& tx, Publication const& made, content::Draft const& draft, content::store::SaveContext const& context)
{
    demand_unchanged(tx, made.work, draft);
    auto const id = store_draft(tx, made.kind, draft, context);
    if (deserves_mark(made.situation))
        content::store::set_read_along(tx, id, context.now, context.now);
    auto const action = made.own == Own::yes ? accounts::AuditAction("entry.publish_own") : "entry.publish";
    accounts::audit(tx, {made.actor, action, "entry", id.value, detail(draft)}, context.now);
    tell_published(tx, made.work, made.actor, draft, context.now);
    store::settle_round(tx, made.work.id, id);
    editing::store::remove_published(tx, made.work.id, id);
}

template <class Closure>
Refusal in_one(Review& review, Closure const& closure)
{
    try
    {
        review.db.write(closure);
    }
    catch (Refused const& refused)
    {
        return refused.refusal;
    }
    review.content.refresh();
    return {};
}

}

std::vector<content::Problem> missing_for_publication(
    Review& review, content::Kind const& kind, editing::Work const& work)
{
    return content::check(kind, published_draft(kind, work.draft), review.content.snapshot()->vocabulary);
}

Refusal publish(Review& review, Publication const& made)
{
    auto const snapshot = review.content.snapshot();
    auto const draft = published_draft(made.kind, made.work.draft);
    if (auto problems = missing_for_publication(review, made.kind, made.work); !problems.empty())
        return {Why::problems, std::move(problems)};
    content::store::SaveContext const context{
        snapshot->vocabulary, review.content.kinds(), made.actor, review.clock.now()};
    return in_one(review, [&](sql::Tx& tx) { write(tx, made, draft, context); });
}

Archived archive(Review& review, http::Person const& person, Row const& row)
{
    auto const* const kind = review.content.kinds().find(row.draft.kind);
    if (!kind || !person.may(http::Access::publish) || row.draft.status != content::Status::published)
        return Archived::absent;
    auto const snapshot = review.content.snapshot();
    content::store::SaveContext const context{
        snapshot->vocabulary, review.content.kinds(), PersonId{person.id}, review.clock.now()};
    auto draft = row.draft;
    draft.status = content::Status::archived;
    auto const result = review.db.write([&](sql::Tx& tx) {
        if (!draft.translation_of && !store::led_here(tx, row.id).empty())
            return Archived::led_to;
        auto const now = store::row(tx, row.id);
        if (!now || now->revision != row.revision)
            return Archived::absent;
        content::store::save(tx, *kind, draft, context);
        accounts::audit(tx, {context.actor, "entry.archive", "entry", row.id.value, detail(draft)}, context.now);
        return Archived::done;
    });
    review.content.refresh();
    return result;
}

Refusal restore_from_archive(Review& review, http::Person const& person, Row const& row)
{
    auto const* const kind = review.content.kinds().find(row.draft.kind);
    if (!kind || !person.may(http::Access::publish) || row.draft.status != content::Status::archived)
        return {Why::moved};
    auto const snapshot = review.content.snapshot();
    auto const draft = published_draft(*kind, row.draft);
    if (auto problems = content::check(*kind, draft, snapshot->vocabulary); !problems.empty())
        return {Why::problems, std::move(problems)};
    content::store::SaveContext const context{
        snapshot->vocabulary, review.content.kinds(), PersonId{person.id}, review.clock.now()};
    return in_one(review, [&](sql::Tx& tx) {
        auto const there = find_there(tx, draft);
        if (!there || there->id != row.id || there->revision != row.revision)
            throw Refused({Why::changed});
        if (!original_is_published(tx, draft))
            throw Refused({Why::original});
        store_draft(tx, *kind, draft, context);
        accounts::audit(tx, {context.actor, "entry.restore", "entry", row.id.value, detail(draft)}, context.now);
    });
}

}
