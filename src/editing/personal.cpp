// What editing keeps about a person: texts they write, versions of those, and what they typed and did not save.
#include "editing/forget.h"
#include "editing/work.h"

namespace editing {

namespace {

using accounts::PersonalField;
using accounts::PersonalForm;
using accounts::PersonalQuery;

constexpr text::Message works_title{"Teksten waaraan je schrijft", "Texts that you are writing"};
constexpr text::Message versions_title{"Versies die je bewaarde", "Versions that you saved"};
constexpr text::Message autosaves_title{"Wat je typte en nog niet bewaarde", "What you typed and did not save yet"};
constexpr text::Message text_label{"Tekst", "Text"};
constexpr text::Message words_label{"Wat er staat", "What it says"};
constexpr text::Message number_label{"Versie", "Version"};
constexpr text::Message at_label{"Wanneer", "When"};

constexpr PersonalField work_fields[]{
    {"title", text_label},
    {"updated_at", at_label, PersonalForm::time},
};
constexpr PersonalField version_fields[]{
    {"title", text_label},
    {"version", number_label},
    {"at", at_label, PersonalForm::time},
};
constexpr PersonalField autosave_fields[]{
    {"title", text_label},
    {"draft", words_label},
    {"saved_at", at_label, PersonalForm::time},
};
constexpr PersonalQuery queries[]{
    {"work", works_title,
     "SELECT updated_at, kind || ': ' || title, updated_at FROM work WHERE created_by = $1 OR updated_by = $1",
     work_fields},
    {"work_version", versions_title,
     "SELECT v.at, w.title, v.version, v.at FROM work_version v JOIN work w ON w.id = v.work_id "
     "WHERE v.actor_id = $1",
     version_fields},
    {"work_autosave", autosaves_title,
     "SELECT saved_at, title, draft, saved_at FROM work_autosave WHERE person_id = $1", autosave_fields},
};

// A new text that nobody else worked on and that was not handed in is theirs alone. What others work on too stays.
void erase(sql::Tx& tx, PersonId person, base::Time)
{
    tx.execute("DELETE FROM work_autosave WHERE person_id = $1", person);
    tx.execute(
        "DELETE FROM work WHERE created_by = $1 AND state = 'draft' AND entry_id IS NULL AND NOT EXISTS "
        "(SELECT 1 FROM work_version v WHERE v.work_id = work.id AND v.actor_id <> $1)",
        person);
}

}

accounts::PersonalPart personal_part()
{
    return {queries, erase};
}

}
