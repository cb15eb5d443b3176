// Carrying the ledger out.
#include "privacy/apply.h"

#include "platform/base/log.h"

#include <algorithm>
#include <ranges>

namespace privacy {

namespace {

using accounts::PersonId;

bool stands(sql::Session& db, LedgerLine const& line)
{
    return db
        .value<int>(
            "SELECT 1 FROM person WHERE id = $1 AND created_at = $2 AND kind = 'person'", line.row_id, line.created_at)
        .has_value();
}

// Consents to a story that is gone are withdrawn too, and no longer name it: "story/de-brief" becomes "story".
void end_consents(sql::Tx& tx, content::Withdrawn const& withdrawn, base::Time now)
{
    std::vector<std::pair<std::int64_t, std::string>> ended;
    for (auto const& row : tx.query("SELECT id, subject, given_at FROM consent WHERE subject LIKE '%/%' ORDER BY id"))
    {
        auto const subject = row.get<std::string>(1);
        auto const slash = subject.find('/');
        auto const covers = [&](text::Language language) {
            return withdrawn.covers(
                subject.substr(0, slash), language, subject.substr(slash + 1), row.get<base::Time>(2));
        };
        if (std::ranges::any_of(text::languages, covers))
            ended.emplace_back(row.get<std::int64_t>(0), subject.substr(0, slash));
    }
    for (auto const& [id, kind] : ended)
        tx.execute(
            "UPDATE consent SET subject = $2, withdrawn_at = COALESCE(withdrawn_at, $3) WHERE id = $1", id, kind, now);
}

// What names them by their address: notices, forms that were kept, details of the audit log. Only whole names: a text
// called "editor" must not take lines about editors along.
void forget_names(sql::Tx& tx, content::Withdrawn const& withdrawn)
{
    for (auto const& row : withdrawn.rows)
    {
        auto const name = row.kind + "/" + row.slug;
        for (auto const* const end : {"", "/%", "?%"})
        {
            tx.execute("DELETE FROM notice WHERE path LIKE $1", "%/" + name + end);
            tx.execute("DELETE FROM kept_form WHERE address LIKE $1", "%/" + name + end);
        }
        tx.execute("DELETE FROM notice WHERE path LIKE $1", "%/" + row.slug);
        tx.execute("DELETE FROM kept_form WHERE address LIKE $1", "%/" + row.kind + "?%of=" + row.slug + "%");
        tx.execute(
            "UPDATE audit SET detail = '' "
            "WHERE detail = $1 OR detail LIKE $2 OR (subject = 'entry' AND subject_id = $3)",
            name, name + " %", row.id);
    }
}

std::vector<LedgerLine> absent_from(std::vector<LedgerLine> const& lines, std::vector<LedgerLine> const& others)
{
    std::vector<LedgerLine> absent;
    for (auto const& line : lines)
        if (std::ranges::none_of(others, [&](LedgerLine const& other) { return other.same_row(line); }))
            absent.push_back(line);
    return absent;
}

}

void erase_everywhere(sql::Tx& tx, PersonId person, Parts const& parts, base::Time now)
{
    // The account goes last: other slices find what is theirs by its mail address.
    for (auto const& part : std::views::reverse(parts.personal))
        part.erase(tx, person, now);
    tx.execute("DELETE FROM session WHERE person_id = $1", person);
    tx.execute("DELETE FROM person_role WHERE person_id = $1", person);
    tx.execute(
        "UPDATE person SET name = '', mail = NULL, municipal = 0, erased_at = $2, disabled_at = $2 "
        "WHERE id = $1 AND erased_at IS NULL",
        person, now);
    tx.execute("UPDATE person SET name = '', mail = NULL, municipal = 0 WHERE id = $1", person);
}

void forget_everywhere(sql::Tx& tx, content::Withdrawn const& withdrawn, Parts const& parts, base::Time now)
{
    for (auto const forget : parts.forget)
        forget(tx, withdrawn);
    end_consents(tx, withdrawn, now);
    forget_names(tx, withdrawn);
}

Applied apply(sql::Tx& tx, std::vector<LedgerLine> const& lines, Applier const& applier)
{
    Applied applied;
    auto const withdrawn = content::store::withdrawn_by(tx, lines);
    forget_everywhere(tx, withdrawn, applier.parts, applier.now);
    if (!withdrawn.rows.empty())
    {
        auto const vocabulary = content::store::vocabulary(tx);
        content::store::withdraw(tx, withdrawn, {vocabulary, applier.kinds, accounts::import_person, applier.now});
        applied.entries = withdrawn.rows.size();
    }
    for (auto const& line : lines)
        if (line.what == LedgerLine::What::person && stands(tx, line))
        {
            erase_everywhere(tx, PersonId{line.row_id}, applier.parts, line.at);
            ++applied.persons;
        }
    content::store::add_to_ledger(tx, lines);
    return applied;
}

Applied reconcile(sql::Database& db, Ledger& ledger, Applier const& applier)
{
    auto const filed = ledger.read();
    auto const stored = content::store::ledger(db);
    auto const undone = absent_from(filed, stored);
    Applied applied;
    if (!undone.empty())
        applied = db.write([&](sql::Tx& tx) { return apply(tx, undone, applier); });
    ledger.add(stored);
    if (applied.entries + applied.persons > 0)
        base::log().warn(
            "the database was older than the ledger {}: {} entries and {} accounts were taken away again",
            ledger.path().string(), applied.entries, applied.persons);
    return applied;
}

}
