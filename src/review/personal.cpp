// What review keeps about a person: what they read and said, decided and confirmed.
#include "review/review.h"

#include "text/review.h"

namespace review {

namespace {

namespace words = text::review;
using accounts::PersonalField;
using accounts::PersonId;
using accounts::PersonalQuery;

constexpr auto time = accounts::PersonalForm::time;

constexpr PersonalField reading_fields[]{
    {"text", words::personal_text},
    {"at", words::personal_at, time},
    {"way", words::personal_way},
    {"answers", words::personal_answers},
};
constexpr PersonalField remark_fields[]{
    {"text", words::personal_text},
    {"quote", words::personal_quote},
    {"words", words::personal_words},
    {"decision", words::personal_decision},
};
constexpr PersonalField step_fields[]{
    {"text", words::personal_text},
    {"what", words::personal_what},
    {"words", words::personal_words},
    {"at", words::personal_at, time},
};
constexpr PersonalField title_fields[]{
    {"text", words::personal_text},
    {"at", words::personal_at, time},
};
constexpr PersonalQuery queries[]{
    {"reading", words::personal_readings,
     "SELECT a.id, r.title, a.at, a.way, a.clear || ', ' || a.correct || ', ' || a.just FROM reading a "
     "JOIN reading_round r ON r.id = a.round_id WHERE a.person_id = $1",
     reading_fields},
    {"reading_remark", words::personal_remarks,
     "SELECT k.id, r.title, k.quote, k.words, TRIM(COALESCE(k.decision, '') || ' ' || k.reason) "
     "FROM reading_remark k JOIN reading a ON a.id = k.reading_id JOIN reading_round r ON r.id = a.round_id "
     "WHERE a.person_id = $1",
     remark_fields},
    {"review_event", words::personal_steps,
     "SELECT e.id, w.title, e.what, e.words, e.at FROM review_event e JOIN work w ON w.id = e.work_id "
     "WHERE e.actor_id = $1",
     step_fields},
    {"reading_invited", words::personal_invited,
     "SELECT r.id, r.title, r.started_at FROM reading_invited i JOIN reading_round r ON r.id = i.round_id "
     "WHERE i.person_id = $1",
     title_fields},
    {"review_confirmation", words::personal_confirmed,
     "SELECT c.confirmed_at, e.title, c.confirmed_at FROM review_confirmation c JOIN entry e ON e.id = c.entry_id "
     "WHERE c.confirmed_by = $1",
     title_fields},
};

// Who agreed that the words stay leaves them without a name; all others take them along. The consent may be gone by
// now: who withdrew it did so for the words.
void erase(sql::Tx& tx, PersonId person, base::Time)
{
    tx.execute(
        "DELETE FROM reading WHERE person_id = $1 AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.person_id = $1 AND "
        "c.subject = 'read_along/words' AND c.withdrawn_at IS NULL)",
        person);
    // Where nobody else wrote it down, the number of who did would lead back to the reader.
    tx.execute("UPDATE reading SET person_id = NULL, recorded_by = 1 WHERE person_id = $1", person);
    tx.execute("DELETE FROM reading_invited WHERE person_id = $1", person);
}

}

accounts::PersonalPart personal_part()
{
    return {queries, erase};
}

}
