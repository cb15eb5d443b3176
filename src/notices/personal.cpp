// What the inbox keeps about a person.
#include "notices/notices.h"

#include "text/notices.h"

namespace notices {

namespace {

namespace words = text::notices;

constexpr accounts::PersonalField notice_fields[]{
    {"title", words::personal_notice},
    {"path", words::personal_path},
    {"at", words::personal_at, accounts::PersonalForm::time},
    {"read_at", words::personal_read, accounts::PersonalForm::time},
};
constexpr accounts::PersonalQuery queries[]{
    {"notice", words::personal_title, "SELECT id, title, path, at, read_at FROM notice WHERE person_id = $1",
     notice_fields},
};

void erase(sql::Tx& tx, accounts::PersonId person, base::Time)
{
    tx.execute("DELETE FROM notice WHERE person_id = $1", person);
}

}

accounts::PersonalPart personal_part()
{
    return {queries, erase};
}

}
