// The SQL of signing in by mail.
#include "accounts/store_sign_in.h"

#include "platform/security/token.h"

#include <algorithm>

namespace accounts::store {

namespace {

// An open request, as a try or a link finds it.
struct Open
{
    std::optional<PersonId> person;
    std::string code_hash;
    int tries = 0;
    bool known = false; ///< asked by a browser that is known for the person
    Proven proven;
};

Open read_open(sql::Row const& row)
{
    auto const person = row.get<std::optional<PersonId>>(0);
    auto const computer = row.get<bool>(1) ? Computer::shared : Computer::own;
    auto hash = row.get<std::optional<sql::Blob>>(3);
    return {
        person,
        hash ? std::move(hash->bytes) : std::string(),
        row.get<int>(4),
        row.get<bool>(5),
        {person.value_or(PersonId{}), computer, row.get<std::string>(2)}};
}

std::vector<Open> count_try(sql::Tx& tx, std::string_view browser_hash, base::Time now)
{
    std::vector<Open> open;
    for (auto const& row : tx.query(
             "UPDATE sign_in SET tries = tries + 1 WHERE browser_hash = $1 AND expires_at > $2 AND tries < $3 "
             "RETURNING person_id, shared, next, code_hash, tries, known",
             sql::BlobView{browser_hash}, now, tries_of_code))
        open.push_back(read_open(row));
    return open;
}

// Whether the person may sign in, and was not guessed at too often from browsers like this one. Asked only when a code
// was right.
bool may_enter(sql::Tx& tx, Open const& open, base::Time now)
{
    auto const tries = tx.value<std::int64_t>(
        "SELECT CAST(COALESCE((SELECT SUM(s.tries) FROM sign_in s WHERE s.person_id = p.id AND s.created_at > $2 "
        "AND s.known = $3), 0) "
        "AS BIGINT) FROM person p WHERE p.id = $1 AND p.disabled_at IS NULL AND p.erased_at IS NULL",
        open.proven.person, now - std::chrono::days(1), open.known);
    return tries && *tries <= wrong_codes_a_day;
}

// Only those of who signed in: tries at codes of somebody else must count all day, also from a browser that then
// signs in as another.
void end_requests(sql::Tx& tx, std::string_view browser_hash, std::optional<PersonId> person)
{
    tx.execute(
        "DELETE FROM sign_in WHERE browser_hash = $1 AND person_id = $2", sql::BlobView{browser_hash},
        person.value_or(PersonId{}));
}

}

SignInId ask(sql::Tx& tx, NewSignIn const& request, base::Time now)
{
    tx.execute(
        "UPDATE sign_in SET expires_at = $2 WHERE browser_hash = $1 AND expires_at > $2 AND id NOT IN "
        "(SELECT n.id FROM sign_in n WHERE n.browser_hash = $1 ORDER BY n.id DESC LIMIT 2)",
        sql::BlobView{request.browser_hash}, now);
    return tx
        .value<SignInId>(
            "INSERT INTO sign_in (browser_hash, person_id, language, next, shared, created_at, expires_at, known) "
            "VALUES ($1, (SELECT p.id FROM person p WHERE p.mail = $2 AND p.kind = 'person' "
            "AND p.disabled_at IS NULL AND p.erased_at IS NULL), $3, $4, $5, $6, $7, $8) RETURNING id",
            sql::BlobView{request.browser_hash}, request.mail, text::code(request.language), request.next,
            request.computer == Computer::shared, now, now + code_lasts, request.from == From::known_browser)
        .value();
}

std::optional<CodeMail> code_mail(sql::Session& db, SignInId id, base::Time now)
{
    for (auto const& row : db.query(
             "SELECT p.name, p.mail, s.language FROM sign_in s JOIN person p ON p.id = s.person_id "
             "WHERE s.id = $1 AND s.expires_at > $2 AND p.mail IS NOT NULL AND p.disabled_at IS NULL "
             "AND p.erased_at IS NULL",
             id, now))
        return CodeMail{
            row.get<std::string>(0), row.get<std::string>(1),
            text::language_from(row.get<std::string_view>(2)).value_or(text::Language::nl)};
    return std::nullopt;
}

void set_secrets(sql::Tx& tx, SignInId id, std::string_view code_hash, std::string_view link_hash)
{
    tx.execute(
        "UPDATE sign_in SET code_hash = $2, link_hash = $3 WHERE id = $1", id, sql::BlobView{code_hash},
        sql::BlobView{link_hash});
}

Try try_code(sql::Tx& tx, std::string_view browser_hash, std::string_view code_hash, base::Time now)
{
    Try result;
    std::optional<Open> right;
    for (auto const& open : count_try(tx, browser_hash, now))
    {
        result.left = std::max(result.left, tries_of_code - open.tries);
        if (security::equal(open.code_hash, code_hash) && open.person)
            right = open;
    }
    if (!right || !may_enter(tx, *right, now))
        return result;
    end_requests(tx, browser_hash, right->person);
    result.proven = right->proven;
    return result;
}

bool link_works(sql::Session& db, std::string_view browser_hash, std::string_view link_hash, base::Time now)
{
    return db
        .value<std::int64_t>(
            "SELECT id FROM sign_in WHERE link_hash = $2 AND browser_hash = $1 AND expires_at > $3",
            sql::BlobView{browser_hash}, sql::BlobView{link_hash}, now)
        .has_value();
}

std::optional<Proven> use_link(sql::Tx& tx, std::string_view browser_hash, std::string_view link_hash, base::Time now)
{
    std::optional<Open> open;
    for (auto const& row : tx.query(
             "DELETE FROM sign_in WHERE link_hash = $2 AND browser_hash = $1 AND expires_at > $3 AND EXISTS "
             "(SELECT 1 FROM person p WHERE p.id = person_id AND p.disabled_at IS NULL AND p.erased_at IS NULL) "
             "RETURNING person_id, shared, next, code_hash, tries, known",
             sql::BlobView{browser_hash}, sql::BlobView{link_hash}, now))
        open = read_open(row);
    if (!open)
        return std::nullopt;
    end_requests(tx, browser_hash, open->person);
    return open->proven;
}

}
