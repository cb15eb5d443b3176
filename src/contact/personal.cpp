// What questions and answers keep about a person: what they asked (signed in, or with their address), what they wrote.
#include "contact/contact.h"
#include "contact/store.h"

#include "platform/text/date.h"

#include "text/contact.h"

namespace contact {

namespace {

namespace words = text::contact;

// Asked while signed in, or by the address of the account.
constexpr char const* asked_by =
    "(person_id = $1 OR (mail <> '' AND mail = (SELECT p.mail FROM person p WHERE p.id = $1)))";

accounts::PersonalGroup questions(sql::Session& db, PersonId person)
{
    accounts::PersonalGroup group{.key = "question", .title = words::personal_title};
    for (auto const& row : db.query(
             std::string("SELECT reference, topic, name, mail, phone, suits, words, created_at, answer FROM question "
                         "WHERE ")
                 + asked_by + " ORDER BY id DESC",
             person))
        group.records.push_back(
            {{"reference", words::personal_reference, row.get<std::string>(0)},
             {"topic", words::personal_topic, row.get<std::string>(1)},
             {"name", words::personal_name, row.get<std::string>(2)},
             {"mail", words::personal_mail, row.get<std::string>(3)},
             {"phone", words::personal_phone, row.get<std::string>(4)},
             {"suits", words::personal_suits, row.get<std::string>(5)},
             {"words", words::personal_words, row.get<std::string>(6)},
             {"at", words::personal_at, text::iso_time(row.get<base::Time>(7))},
             {"answer", words::personal_answer, row.get<std::string>(8)}});
    return group;
}

accounts::PersonalGroup notes(sql::Session& db, PersonId person)
{
    accounts::PersonalGroup group{.key = "question_note", .title = words::personal_notes_title};
    for (auto const& row : db.query(
             "SELECT q.reference, n.words, n.at FROM question_note n JOIN question q ON q.id = n.question_id "
             "WHERE n.person_id = $1 ORDER BY n.id DESC",
             person))
        group.records.push_back(
            {{"reference", words::personal_reference, row.get<std::string>(0)},
             {"words", words::personal_words, row.get<std::string>(1)},
             {"at", words::personal_at, text::iso_time(row.get<base::Time>(2))}});
    return group;
}

std::vector<accounts::PersonalGroup> collect(sql::Session& db, PersonId person)
{
    std::vector<accounts::PersonalGroup> groups;
    groups.push_back(questions(db, person));
    groups.push_back(notes(db, person));
    return groups;
}

// Their questions go whole. What they answered to others belongs to those questions: only the number of who wrote it
// stays, which then names nobody.
void erase(sql::Tx& tx, PersonId person, base::Time)
{
    tx.execute(std::string("DELETE FROM question WHERE ") + asked_by, person);
    tx.execute("UPDATE question SET assigned_to = NULL WHERE assigned_to = $1", person);
}

}

accounts::PersonalPart personal_part()
{
    return {collect, erase};
}

}
