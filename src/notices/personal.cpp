// What the inbox keeps about a person.
#include "notices/notices.h"

#include "platform/text/date.h"

#include "text/notices.h"

namespace notices {

namespace {

namespace words = text::notices;

std::vector<accounts::PersonalGroup> collect(sql::Session& db, accounts::PersonId person)
{
    accounts::PersonalGroup group{.key = "notice", .title = words::personal_title};
    for (auto const& row :
         db.query("SELECT title, path, at, read_at FROM notice WHERE person_id = $1 ORDER BY id DESC", person))
    {
        auto const read = row.get<std::optional<base::Time>>(3);
        group.records.push_back(
            {{"title", words::personal_notice, row.get<std::string>(0)},
             {"path", words::personal_path, row.get<std::string>(1)},
             {"at", words::personal_at, text::iso_time(row.get<base::Time>(2))},
             {"read_at", words::personal_read, read ? text::iso_time(*read) : std::string()}});
    }
    return {std::move(group)};
}

void erase(sql::Tx& tx, accounts::PersonId person, base::Time)
{
    tx.execute("DELETE FROM notice WHERE person_id = $1", person);
}

}

accounts::PersonalPart personal_part()
{
    return {collect, erase};
}

}
