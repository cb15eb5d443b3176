// Erasing accounts and withdrawing entries.
#include "privacy/erase.h"

#include "accounts/audit.h"
#include "accounts/people.h"
#include "content/media_files.h"
#include "platform/base/log.h"
#include "privacy/apply.h"

namespace privacy {

namespace {

bool others_administer(sql::Session& db, PersonId person)
{
    return db
        .value<int>(
            "SELECT 1 FROM person_role r JOIN person p ON p.id = r.person_id WHERE r.role = 'administrator' "
            "AND p.id <> $1 AND p.disabled_at IS NULL AND p.erased_at IS NULL LIMIT 1",
            person)
        .has_value();
}

Erased judge(sql::Session& db, std::optional<accounts::Account> const& account)
{
    if (!account || account->erased_at)
        return Erased::absent;
    if (account->has(accounts::Role::administrator) && !others_administer(db, account->id))
        return Erased::last_administrator;
    return Erased::yes;
}

// The database has the line already: a file that cannot be written now gets it when the program starts, or at night.
void write_down(Ledger& ledger, std::vector<LedgerLine> const& lines)
{
    try
    {
        ledger.add(lines);
    }
    catch (std::exception const& error)
    {
        base::log().error(
            "the ledger's file lacks what was erased just now; make room, then restart: {}", error.what());
    }
}

void queue_purge(Privacy& privacy, sql::Tx& tx)
{
    privacy.jobs.enqueue(tx, {.kind = std::string(purge_job), .unique_key = std::string(purge_job)});
}

}

Erased may_erase(sql::Session& db, PersonId person)
{
    return judge(db, accounts::store::person(db, person));
}

Erased erase_person(Privacy& privacy, PersonId person, PersonId by, std::string_view detail)
{
    auto const now = privacy.clock.now();
    LedgerLine line{LedgerLine::What::person, "", person.value, {}, "", now};
    auto const erased = privacy.db.write([&](sql::Tx& tx) {
        auto const account = accounts::store::person(tx, person);
        auto const judged = judge(tx, account);
        if (judged != Erased::yes)
            return judged;
        line.created_at = account->created_at;
        erase_everywhere(tx, person, privacy.parts, now);
        content::store::add_to_ledger(tx, {line});
        accounts::audit(tx, {by, "person.erase", "person", person.value, detail}, now);
        queue_purge(privacy, tx);
        return judged;
    });
    if (erased == Erased::yes)
        write_down(privacy.ledger, {line});
    return erased;
}

bool withdraw_entry(Privacy& privacy, content::EntryId entry, PersonId by)
{
    auto const now = privacy.clock.now();
    auto const snapshot = privacy.content.snapshot();
    auto const withdrawn = privacy.db.write([&](sql::Tx& tx) {
        auto found = content::store::to_withdraw(tx, privacy.content.kinds(), entry, now);
        if (!found)
            return found;
        forget_everywhere(tx, *found, privacy.parts, now);
        content::store::withdraw(tx, *found, {snapshot->vocabulary, privacy.content.kinds(), by, now});
        accounts::audit(
            tx, {by, "entry.withdraw", "entry", found->rows.front().id.value, found->rows.front().kind}, now);
        queue_purge(privacy, tx);
        return found;
    });
    if (!withdrawn)
        return false;
    write_down(privacy.ledger, withdrawn->lines(now));
    privacy.content.refresh();
    privacy.media.sweep(content::store::served_hashes(privacy.db));
    return true;
}

}
