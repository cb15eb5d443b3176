// What questions and answers keep about a person: what they asked (signed in, or with their address), what they wrote.
#include "contact/contact.h"
#include "contact/store.h"

#include "text/contact.h"

namespace contact {

namespace {

namespace words = text::contact;

constexpr accounts::PersonalField question_fields[]{
    {"reference", words::personal_reference}, {"topic", words::personal_topic},
    {"name", words::personal_name},           {"mail", words::personal_mail},
    {"phone", words::personal_phone},         {"suits", words::personal_suits},
    {"words", words::personal_words},         {"at", words::personal_at, accounts::PersonalForm::time},
    {"answer", words::personal_answer},       {"language", words::personal_language},
};
constexpr accounts::PersonalField note_fields[]{
    {"reference", words::personal_reference},
    {"words", words::personal_words},
    {"at", words::personal_at, accounts::PersonalForm::time},
};
// Asked while signed in, or by the address of the account; erase takes the same questions.
constexpr accounts::PersonalQuery queries[]{
    {"question", words::personal_title,
     "SELECT id, reference, topic, name, mail, phone, suits, words, created_at, answer, language FROM question "
     "WHERE person_id = $1 OR (mail <> '' AND mail = (SELECT p.mail FROM person p WHERE p.id = $1))",
     question_fields},
    {"question_note", words::personal_notes_title,
     "SELECT n.id, q.reference, n.words, n.at FROM question_note n JOIN question q ON q.id = n.question_id "
     "WHERE n.person_id = $1",
     note_fields},
};

// Their questions go whole. What they answered to others belongs to those questions: only the number of who wrote it
// stays, which then names nobody.
void erase(sql::Tx& tx, PersonId person, base::Time)
{
    tx.execute(
        "DELETE FROM question "
        "WHERE person_id = $1 OR (mail <> '' AND mail = (SELECT p.mail FROM person p WHERE p.id = $1))",
        person);
    tx.execute("UPDATE question SET assigned_to = NULL WHERE assigned_to = $1", person);
}

}

accounts::PersonalPart personal_part()
{
    return {queries, erase};
}

}
