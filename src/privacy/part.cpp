// What this slice shows of a person: consents, lines of the audit log, and versions of texts they made.
#include "privacy/privacy.h"

#include "accounts/consent.h"
#include "platform/text/date.h"

#include "text/privacy.h"

namespace privacy {

namespace {

namespace words = text::privacy;
using accounts::PersonalGroup;
using accounts::PersonId;

std::string number(std::int64_t value)
{
    return std::to_string(value);
}

PersonalGroup consents(sql::Session& db, PersonId person)
{
    PersonalGroup group{.key = "consent", .title = words::part_consents};
    for (auto const& consent : accounts::store::consents(db, person))
        group.records.push_back(
            {{"subject", words::part_subject, consent.subject},
             {"words", words::part_words, consent.words},
             {"version", words::part_version, consent.version},
             {"way", words::part_way, std::string(accounts::code(consent.way))},
             {"given_at", words::part_given_at, text::iso_time(consent.given_at)},
             {"withdrawn_at", words::part_withdrawn_at,
              consent.withdrawn_at ? text::iso_time(*consent.withdrawn_at) : std::string()},
             {"recorded_by", words::part_recorded_by, number(consent.recorded_by.value)}});
    return group;
}

PersonalGroup audit_lines(sql::Session& db, PersonId person)
{
    PersonalGroup group{.key = "audit", .title = words::part_audit};
    for (auto const& row : db.query(
             "SELECT at, actor_id, action, subject, subject_id, detail FROM audit "
             "WHERE actor_id = $1 OR (subject = 'person' AND subject_id = $1) ORDER BY id DESC",
             person))
        group.records.push_back(
            {{"at", words::part_at, text::iso_time(row.get<base::Time>(0))},
             {"actor", words::part_actor, number(row.get<std::int64_t>(1))},
             {"action", words::part_action, row.get<std::string>(2)},
             {"subject", words::part_about, row.get<std::string>(3)},
             {"subject_id", words::part_number, number(row.get<std::int64_t>(4))},
             {"detail", words::part_detail, row.get<std::string>(5)}});
    return group;
}

PersonalGroup revisions(sql::Session& db, PersonId person)
{
    PersonalGroup group{.key = "entry_revision", .title = words::part_revisions};
    for (auto const& row : db.query(
             "SELECT r.at, e.kind, e.slug, r.number FROM entry_revision r JOIN entry e ON e.id = r.entry_id "
             "WHERE r.actor_id = $1 ORDER BY r.at DESC, e.id",
             person))
        group.records.push_back(
            {{"at", words::part_at, text::iso_time(row.get<base::Time>(0))},
             {"entry", words::part_entry, row.get<std::string>(1) + "/" + row.get<std::string>(2)},
             {"version", words::part_version, number(row.get<std::int64_t>(3))}});
    return group;
}

std::vector<PersonalGroup> collect_own(sql::Session& db, PersonId person)
{
    std::vector<PersonalGroup> groups;
    groups.push_back(consents(db, person));
    groups.push_back(revisions(db, person));
    groups.push_back(audit_lines(db, person));
    return groups;
}

// The audit log and the revisions keep a number that names nobody.
void erase_own(sql::Tx& tx, PersonId person, base::Time)
{
    tx.execute("DELETE FROM consent WHERE person_id = $1", person);
    tx.execute("DELETE FROM privacy_code WHERE person_id = $1", person);
}

}

accounts::PersonalPart personal_part()
{
    return {collect_own, erase_own};
}

}
