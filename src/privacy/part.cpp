// What this slice shows of a person: consents, lines of the audit log, and versions of texts they made.
#include "privacy/privacy.h"

#include "text/privacy.h"

namespace privacy {

namespace {

namespace words = text::privacy;
using accounts::PersonalField;
using accounts::PersonalQuery;
using accounts::PersonId;

constexpr auto time = accounts::PersonalForm::time;

constexpr PersonalField consent_fields[]{
    {"subject", words::part_subject},         {"words", words::part_words},
    {"version", words::part_version},         {"way", words::part_way},
    {"given_at", words::part_given_at, time}, {"withdrawn_at", words::part_withdrawn_at, time},
    {"recorded_by", words::part_recorded_by},
};
constexpr PersonalField revision_fields[]{
    {"at", words::part_at, time},
    {"entry", words::part_entry},
    {"version", words::part_version},
};
constexpr PersonalField audit_fields[]{
    {"at", words::part_at, time},   {"actor", words::part_actor},       {"action", words::part_action},
    {"subject", words::part_about}, {"subject_id", words::part_number}, {"detail", words::part_detail},
};
constexpr PersonalQuery queries[]{
    {"consent", words::part_consents,
     "SELECT id, subject, words, version, way, given_at, withdrawn_at, recorded_by FROM consent WHERE person_id = $1",
     consent_fields},
    {"entry_revision", words::part_revisions,
     "SELECT r.at, r.at, e.kind || '/' || e.slug, r.number FROM entry_revision r JOIN entry e ON e.id = r.entry_id "
     "WHERE r.actor_id = $1",
     revision_fields},
    {"audit", words::part_audit,
     "SELECT id, at, actor_id, action, subject, subject_id, detail FROM audit "
     "WHERE actor_id = $1 OR (subject = 'person' AND subject_id = $1)",
     audit_fields},
};

// The audit log and the revisions keep a number that names nobody.
void erase_own(sql::Tx& tx, PersonId person, base::Time)
{
    tx.execute("DELETE FROM consent WHERE person_id = $1", person);
    tx.execute("DELETE FROM privacy_code WHERE person_id = $1", person);
}

}

accounts::PersonalPart personal_part()
{
    return {queries, erase_own};
}

}
