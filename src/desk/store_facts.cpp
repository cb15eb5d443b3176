// The SQL of what happened last.
#include "desk/facts.h"

namespace desk::store {

void note_fact(sql::Tx& tx, std::string_view name, Fact const& fact)
{
    tx.execute(
        "INSERT INTO desk_fact (name, at, detail) VALUES ($1, $2, $3) "
        "ON CONFLICT (name) DO UPDATE SET at = excluded.at, detail = excluded.detail",
        name, fact.at, fact.detail);
}

std::map<std::string, Fact, std::less<>> facts(sql::Session& db)
{
    std::map<std::string, Fact, std::less<>> found;
    for (auto const& row : db.query("SELECT name, at, detail FROM desk_fact"))
        found.emplace(row.get<std::string>(0), Fact{row.get<base::Time>(1), row.get<std::string>(2)});
    return found;
}

}
