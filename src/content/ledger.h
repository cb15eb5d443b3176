// The ledger: what was erased or withdrawn, in numbers, so that it stays gone when an older backup is put back.
#pragma once
#include "content/kind.h"
#include "platform/base/time.h"
#include "platform/sql/sql.h"

#include <string>
#include <string_view>
#include <vector>

namespace content {

/// One row that is gone. It applies to a row with this number that was made at this time, and to no other: numbers
/// are used again.
struct LedgerLine
{
    enum class What { entry, person };

    What what = What::entry;
    std::string kind; ///< of the entry; empty for a person
    std::int64_t row_id = 0;
    base::Time created_at{};
    std::string slug_hash; ///< of an entry: slug_hash(); empty for a person
    base::Time at{};       ///< when it was erased

    bool same_row(LedgerLine const& other) const
    {
        return what == other.what && row_id == other.row_id && created_at == other.created_at;
    }
};

std::string_view code(LedgerLine::What what);

/// SHA-256 of "kind/language/slug" in hexadecimal: enough to know a name by, and no name.
std::string slug_hash(std::string_view kind, text::Language language, std::string_view slug);

namespace store {

/// Adds lines that are not there yet.
void add_to_ledger(sql::Tx& tx, std::vector<LedgerLine> const& lines);
/// All lines, the oldest first.
std::vector<LedgerLine> ledger(sql::Session& db);
/// Whether an entry of this name, in either language, was withdrawn.
bool was_withdrawn(sql::Session& db, std::string_view kind, std::string_view slug);
/// The hashes of all names that were withdrawn, sorted.
std::vector<std::string> withdrawn_hashes(sql::Session& db);

}

}
