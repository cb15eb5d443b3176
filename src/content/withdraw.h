// Taking an entry away for good: because whoever it is about no longer consents.
#pragma once
#include "content/content.h"
#include "content/ledger.h"

#include <optional>
#include <vector>

namespace content {

/// A row that goes.
struct WithdrawnRow
{
    EntryId id;
    std::string kind;
    text::Language language = text::Language::nl;
    std::string slug;
    base::Time created_at;
};

/// A name that is not to come back: what was made under it until then goes too.
struct WithdrawnName
{
    std::string hash; ///< slug_hash()
    base::Time until{};
};

/// Everything that goes with an entry: its translations, and the media that nothing else uses.
struct Withdrawn
{
    std::vector<WithdrawnRow> rows; ///< as they stand in the database now, the original first
    std::vector<WithdrawnName> names;

    bool has(EntryId id) const;
    /// Whether a text of this name, such as one that is still being written, goes too.
    bool covers(std::string_view kind, text::Language language, std::string_view slug, base::Time made) const;
    std::vector<LedgerLine> lines(base::Time at) const;
};

/// What another slice keeps about these entries goes too: a plain function, called in the transaction while the rows
/// are still there. Runs again after a restore, on a database that may have some of it: harmless to repeat.
using ForgetEntries = void (*)(sql::Tx& tx, Withdrawn const& withdrawn);

namespace store {

/// What goes when this entry (an original or a translation) is withdrawn at `now`; absent when there is no such row.
/// Looks through all entries: withdrawing is rare, and nothing may be overlooked.
std::optional<Withdrawn> to_withdraw(sql::Session& db, Kinds const& kinds, EntryId id, base::Time now);
/// What of these lines stands in the database, with every name of them.
Withdrawn withdrawn_by(sql::Session& db, std::vector<LedgerLine> const& lines);

/// Removes the rows with their history, values, places in lists and files, and every reference to them from other
/// entries, whose texts keep the words of the link. Writes the ledger and the change log.
void withdraw(sql::Tx& tx, Withdrawn const& withdrawn, SaveContext const& context);

/// The number of the original of this kind with this slug in one of the languages, in any status.
std::optional<EntryId> original_named(sql::Session& db, std::string_view kind, std::string_view slug);

}

}
