// The spine's public face: read entries as a visitor may see them, and save them with history.
#pragma once
#include "accounts/accounts.h"
#include "content/entry.h"
#include "content/fields.h"
#include "content/kind.h"
#include "content/list.h"
#include "content/vocabulary.h"
#include "platform/sql/migrate.h"
#include "platform/sql/sql.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace content {

using PersonId = accounts::PersonId;

std::span<sql::Migration const> migrations();

namespace store {

// ---- Reading: published entries only, and of those none whose time to be shown has passed ----
// Visitors may see an entry as long as it has a place in the lists, `entry_listing`; every read here asks that.

/// The entry at this address. In English also an original that has no translation, by its Dutch slug.
std::optional<Entry> published(sql::Session& db, Kind const& kind, text::Language language, std::string_view slug);

/// One page of a list. A cursor that was not made here counts as none.
List list(sql::Session& db, ListQuery const& query);

/// Cards of these entries, in the order of `ids`; unpublished ones are left out. One query.
std::vector<Card> cards(sql::Session& db, text::Language language, std::vector<EntryId> const& ids);

/// Entries that the field of `id` refers to, such as `organisations`, in the author's order.
std::vector<Card> referred(sql::Session& db, text::Language language, EntryId id, std::string_view field);

/// Where this comes from: entries that `id` links to.
std::vector<LinkedCard> origins(sql::Session& db, text::Language language, EntryId id);
/// What was done with this: entries that link to `id`.
std::vector<LinkedCard> outcomes(sql::Session& db, text::Language language, EntryId id);

std::vector<FacetCount> facet_counts(sql::Session& db, Kind const& kind);

/// Vocabulary as stored.
Vocabulary vocabulary(sql::Session& db);

/// Number of the last change of content; grows with every content transaction.
std::uint64_t generation(sql::Session& db);

// ---- Writing ----

enum class Outcome { created, changed, unchanged };

struct Saved
{
    EntryId id; ///< of the row itself: the original or the translation
    Outcome outcome = Outcome::unchanged;
};

struct SaveContext
{
    Vocabulary const& vocabulary;
    Kinds const& kinds;
    PersonId actor;
    base::Time now;
};

/// Creates or changes the row with the draft's kind, language and slug, with a revision, index rows, list place and
/// change log, in the caller's transaction. The draft has passed `check`. A translation's original must exist already
/// (throws sql::ConstraintViolation otherwise). Call `resolve` afterwards, when all entries it refers to are saved.
Saved save(sql::Tx& tx, Kind const& kind, Draft const& draft, SaveContext const& context);

/// Takes a translation from the original that it had, when the draft gives it another. `save` does so too; beforehand
/// it lets two translations change places.
void leave_original(sql::Tx& tx, Kind const& kind, Draft const& draft, SaveContext const& context);

/// Follows the references of a saved original: fills entry_value.target and entry_link. Returns references that lead
/// nowhere or tie an invented entry to a real one; the caller then abandons the transaction.
std::vector<Problem> resolve(sql::Tx& tx, Kind const& kind, Draft const& draft);

/// Removes an entry with its translations, revisions and links.
void remove(sql::Tx& tx, EntryId id, SaveContext const& context);

/// Takes the entries of all kinds out of sight whose time to be shown (`Kind::shown_until`) has passed at `now`, each
/// with a line in the change log. They stay as they are otherwise: with a later date they are shown again. Returns how
/// many. Called every night, as soon as the day has ended; `save` and `reindex` show none that is past either.
int retire(sql::Tx& tx, Kinds const& kinds, base::Time now);

/// Replaces the vocabulary; `unchanged` writes nothing. After `changed` call `reindex`.
Outcome save_vocabulary(sql::Tx& tx, Vocabulary const& vocabulary, base::Time now);

/// Makes index rows and list places of every original anew: after a change of vocabulary or of ICU's sort keys.
void reindex(sql::Tx& tx, SaveContext const& context);

/// Version of ICU's collation that the stored sort keys were made with; empty before the first import.
std::string stored_collation(sql::Session& db);

/// Stored form of one row (original or translation) with what import needs to know.
struct Stored
{
    EntryId id;
    Draft draft;
    std::int64_t revision = 0;
    std::optional<std::int64_t> imported_revision; ///< revision that the last import left; absent: never imported
    std::optional<base::Time> published_at;        ///< first publication
};

/// Every row of a kind, by language and slug, in any status; for export, import and checks. Never on a request.
std::vector<Stored> all(sql::Session& db, Kind const& kind);

/// Remembers that this row is as the last import left it.
void mark_imported(sql::Tx& tx, EntryId id);

}

}
