// Carrying the ledger out: what was erased or withdrawn goes, also from a database that is older than that.
#pragma once
#include "content/content.h"
#include "privacy/ledger.h"
#include "privacy/parts.h"

namespace privacy {

/// With what the ledger is carried out.
struct Applier
{
    Parts const& parts;
    content::Kinds const& kinds;
    base::Time now{};
};

/// What a ledger took away.
struct Applied
{
    std::size_t entries = 0; ///< rows
    std::size_t persons = 0;
};

/// Takes away what these lines name and still stands, and writes them in the database's own ledger.
Applied apply(sql::Tx& tx, std::vector<LedgerLine> const& lines, Applier const& applier);

/// Brings file and database together when the program starts: what the file knows and the database does not is
/// carried out (it was put back), and the other way round the file gets the lines.
Applied reconcile(sql::Database& db, Ledger& ledger, Applier const& applier);

/// Erases one person in all parts, in the caller's transaction: sessions end, the number stays.
void erase_everywhere(sql::Tx& tx, accounts::PersonId person, Parts const& parts, base::Time now);

/// What all slices keep about withdrawn entries goes, before the rows do.
void forget_everywhere(sql::Tx& tx, content::Withdrawn const& withdrawn, Parts const& parts, base::Time now);

}
