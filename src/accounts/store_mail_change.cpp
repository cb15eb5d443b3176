// The SQL of changing one's mail address.
#include "accounts/store_mail_change.h"
#include "accounts/audit.h"

#include "platform/security/token.h"

namespace accounts::store {

MailChangeId ask_mail_change(sql::Tx& tx, PersonId person, std::string_view mail, base::Time now)
{
    tx.execute("DELETE FROM mail_change WHERE person_id = $1 AND done_at IS NULL", person);
    return tx
        .value<MailChangeId>(
            "INSERT INTO mail_change (person_id, mail, created_at, expires_at) VALUES ($1, $2, $3, $4) RETURNING id",
            person, mail, now, now + mail_change_lasts)
        .value();
}

std::optional<std::string> asked_mail(sql::Session& db, PersonId person, base::Time now)
{
    return db.value<std::string>(
        "SELECT mail FROM mail_change WHERE person_id = $1 AND done_at IS NULL AND expires_at > $2 AND tries < $3",
        person, now, tries_of_mail_change);
}

std::optional<MailChange> mail_change(sql::Session& db, MailChangeId id, base::Time now)
{
    for (auto const& row : db.query(
             "SELECT p.id, p.name, p.language, c.mail, "
             "CASE WHEN EXISTS (SELECT 1 FROM person o WHERE o.mail = c.mail) THEN 0 ELSE 1 END, "
             "c.old_mail FROM mail_change c JOIN person p ON p.id = c.person_id "
             "WHERE c.id = $1 AND (c.expires_at > $2 OR c.done_at IS NOT NULL) AND p.erased_at IS NULL",
             id, now))
        return MailChange{
            row.get<PersonId>(0),
            row.get<std::string>(1),
            text::language_from(row.get<std::string_view>(2)).value_or(text::Language::nl),
            row.get<std::string>(3),
            row.get<bool>(4),
            row.get<std::optional<std::string>>(5)};
    return std::nullopt;
}

void set_mail_code(sql::Tx& tx, MailChangeId id, std::string_view code_hash)
{
    tx.execute("UPDATE mail_change SET code_hash = $2 WHERE id = $1 AND done_at IS NULL", id, sql::BlobView{code_hash});
}

namespace {

struct Waiting
{
    MailChangeId id;
    std::string mail;
    std::string code_hash;
    int tries = 0;
    bool taken = false; ///< somebody has the address meanwhile
    std::optional<std::string> old_mail;
};

std::optional<Waiting> count_try(sql::Tx& tx, PersonId person, base::Time now)
{
    std::optional<Waiting> waiting;
    for (auto const& row : tx.query(
             "UPDATE mail_change SET tries = tries + 1 WHERE person_id = $1 AND done_at IS NULL AND expires_at > $2 "
             "AND tries < $3 RETURNING id, mail, code_hash, tries, "
             "CASE WHEN EXISTS (SELECT 1 FROM person o WHERE o.mail = mail_change.mail) THEN 1 ELSE 0 END, "
             "(SELECT p.mail FROM person p WHERE p.id = mail_change.person_id)",
             person, now, tries_of_mail_change))
    {
        auto hash = row.get<std::optional<sql::Blob>>(2);
        waiting = {row.get<MailChangeId>(0), row.get<std::string>(1), hash ? std::move(hash->bytes) : std::string(),
                   row.get<int>(3),          row.get<bool>(4),        row.get<std::optional<std::string>>(5)};
    }
    return waiting;
}

}

MailTry try_mail_code(sql::Tx& tx, PersonId person, std::string_view code_hash, base::Time now)
{
    auto const waiting = count_try(tx, person, now);
    if (!waiting)
        return {};
    if (!security::equal(waiting->code_hash, code_hash) || waiting->taken)
        return {.changed = {}, .left = tries_of_mail_change - waiting->tries};
    tx.execute(
        "UPDATE mail_change SET done_at = $2, code_hash = NULL, old_mail = $3 WHERE id = $1", waiting->id, now,
        waiting->old_mail);
    tx.execute("UPDATE person SET mail = $2 WHERE id = $1 AND erased_at IS NULL", person, waiting->mail);
    // Codes on their way to the old address are of no use any more.
    tx.execute("DELETE FROM sign_in WHERE person_id = $1", person);
    audit(tx, {person, "person.mail", "person", person.value}, now);
    return {.changed = waiting->id};
}

}
