// The ledger of what was erased or withdrawn, in the database.
#include "content/ledger.h"

#include "platform/base/bytes.h"

namespace content {

std::string_view code(LedgerLine::What what)
{
    return what == LedgerLine::What::entry ? "entry" : "person";
}

std::string slug_hash(std::string_view kind, text::Language language, std::string_view slug)
{
    std::string name(kind);
    name += '/';
    name += text::code(language);
    name += '/';
    name += slug;
    return base::hex(base::sha256(name));
}

namespace store {

void add_to_ledger(sql::Tx& tx, std::vector<LedgerLine> const& lines)
{
    for (auto const& line : lines)
        tx.execute(
            "INSERT INTO privacy_ledger (what, kind, row_id, created_at, slug_hash, at) "
            "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (what, row_id, created_at) DO NOTHING",
            code(line.what), line.kind, line.row_id, line.created_at, line.slug_hash, line.at);
}

std::vector<LedgerLine> ledger(sql::Session& db)
{
    std::vector<LedgerLine> lines;
    for (auto const& row :
         db.query("SELECT what, kind, row_id, created_at, slug_hash, at FROM privacy_ledger ORDER BY id"))
        lines.push_back(
            {row.get<std::string>(0) == "person" ? LedgerLine::What::person : LedgerLine::What::entry,
             row.get<std::string>(1), row.get<std::int64_t>(2), row.get<base::Time>(3), row.get<std::string>(4),
             row.get<base::Time>(5)});
    return lines;
}

bool was_withdrawn(sql::Session& db, std::string_view kind, std::string_view slug)
{
    return db
        .value<int>(
            "SELECT 1 FROM privacy_ledger WHERE slug_hash IN ($1, $2) LIMIT 1",
            slug_hash(kind, text::Language::nl, slug), slug_hash(kind, text::Language::en, slug))
        .has_value();
}

std::vector<std::string> withdrawn_hashes(sql::Session& db)
{
    std::vector<std::string> hashes;
    for (auto const& row :
         db.query("SELECT DISTINCT slug_hash FROM privacy_ledger WHERE slug_hash <> '' ORDER BY slug_hash"))
        hashes.push_back(row.get<std::string>(0));
    return hashes;
}

}

}
