// What editing keeps about a person: texts they write, versions of those, and what they typed and did not save.
#include "editing/forget.h"
#include "editing/work.h"

#include "platform/text/date.h"

namespace editing {

namespace {

using accounts::PersonalGroup;

constexpr text::Message works_title{"Teksten waaraan je schrijft", "Texts that you are writing"};
constexpr text::Message versions_title{"Versies die je bewaarde", "Versions that you saved"};
constexpr text::Message autosaves_title{"Wat je typte en nog niet bewaarde", "What you typed and did not save yet"};
constexpr text::Message text_label{"Tekst", "Text"};
constexpr text::Message words_label{"Wat er staat", "What it says"};
constexpr text::Message number_label{"Versie", "Version"};
constexpr text::Message at_label{"Wanneer", "When"};

PersonalGroup works_of(sql::Session& db, PersonId person)
{
    PersonalGroup group{.key = "work", .title = works_title};
    for (auto const& row : db.query(
             "SELECT kind, title, updated_at FROM work WHERE created_by = $1 OR updated_by = $1 "
             "ORDER BY updated_at DESC, id DESC",
             person))
        group.records.push_back(
            {{"title", text_label, row.get<std::string>(0) + ": " + row.get<std::string>(1)},
             {"updated_at", at_label, text::iso_time(row.get<base::Time>(2))}});
    return group;
}

PersonalGroup versions_of(sql::Session& db, PersonId person)
{
    PersonalGroup group{.key = "work_version", .title = versions_title};
    for (auto const& row : db.query(
             "SELECT w.title, v.version, v.at FROM work_version v JOIN work w ON w.id = v.work_id "
             "WHERE v.actor_id = $1 ORDER BY v.at DESC, v.work_id",
             person))
        group.records.push_back(
            {{"title", text_label, row.get<std::string>(0)},
             {"version", number_label, std::to_string(row.get<std::int64_t>(1))},
             {"at", at_label, text::iso_time(row.get<base::Time>(2))}});
    return group;
}

PersonalGroup autosaves_of(sql::Session& db, PersonId person)
{
    PersonalGroup group{.key = "work_autosave", .title = autosaves_title};
    for (auto const& row : db.query(
             "SELECT title, draft, saved_at FROM work_autosave WHERE person_id = $1 ORDER BY saved_at DESC, place",
             person))
        group.records.push_back(
            {{"title", text_label, row.get<std::string>(0)},
             {"draft", words_label, row.get<std::string>(1)},
             {"saved_at", at_label, text::iso_time(row.get<base::Time>(2))}});
    return group;
}

std::vector<PersonalGroup> collect(sql::Session& db, PersonId person)
{
    std::vector<PersonalGroup> groups;
    groups.push_back(works_of(db, person));
    groups.push_back(versions_of(db, person));
    groups.push_back(autosaves_of(db, person));
    return groups;
}

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
    return {collect, erase};
}

}
