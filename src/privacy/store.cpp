// The SQL of the slice.
#include "privacy/store.h"

#include "platform/security/token.h"
#include "platform/sql/composer.h"

#include <algorithm>
#include <chrono>

namespace privacy::store {

namespace {

constexpr int tries_of_code = 5;
constexpr std::chrono::minutes code_lasts{10};

constexpr std::string_view log_columns =
    "SELECT a.id, a.at, a.actor_id, COALESCE(p.name, ''), COALESCE(p.kind, ''), a.action, a.subject, a.subject_id, "
    "a.detail FROM audit a LEFT JOIN person p ON p.id = a.actor_id WHERE ";

// Roles, consents and remarks tell who is an expert by experience; so does what was before somebody had a role that the
// desk shows. Of who is erased the log itself tells since when that was.
constexpr std::string_view about_experts =
    " AND (a.detail LIKE 'expert%' OR a.action LIKE 'consent.%' OR a.action LIKE '%remark%' "
    "OR a.action LIKE '%read%' OR EXISTS (SELECT 1 FROM person h WHERE h.kind = 'person' "
    "AND (h.id = a.actor_id OR (a.subject = 'person' AND h.id = a.subject_id)) "
    "AND a.at < COALESCE(CASE WHEN h.erased_at IS NULL "
    "THEN (SELECT MIN(o.granted_at) FROM person_role o WHERE o.person_id = h.id AND o.role <> 'expert') "
    "ELSE (SELECT MIN(g.at) FROM audit g WHERE g.subject = 'person' AND g.subject_id = h.id "
    "AND g.action = 'role.grant' AND g.detail NOT LIKE 'expert%') END, a.at + 1))))";

LogLine read_line(sql::Row const& row)
{
    LogLine line;
    line.id = row.get<std::int64_t>(0);
    line.at = row.get<base::Time>(1);
    line.actor = row.get<PersonId>(2);
    line.actor_name = row.get<std::string>(3);
    line.system = row.get<std::string>(4) == "system";
    line.action = row.get<std::string>(5);
    line.subject = row.get<std::string>(6);
    line.subject_id = row.get<std::int64_t>(7);
    line.detail = row.get<std::string>(8);
    return line;
}

bool is_number(std::string_view text)
{
    return !text.empty() && text.size() < 18 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string pattern_of(std::string_view part)
{
    std::string pattern = "%";
    for (auto const c : part)
        if (c != '%' && c != '_')
            pattern += c;
    return pattern + "%";
}

}

std::vector<LogLine> log_lines(sql::Session& db, LogQuery const& query)
{
    auto const number = is_number(query.who) ? std::stoll(query.who) : 0;
    auto const name = pattern_of(query.who);
    sql::Composer statement(log_columns);
    statement.add("NOT (EXISTS (SELECT 1 FROM person v WHERE v.municipal = 1 AND v.id = ").bind(query.viewer);
    statement.add(")").add(about_experts);
    if (!query.subject.empty())
        statement.add(" AND a.subject = ").bind(query.subject);
    if (query.number)
        statement.add(" AND a.subject_id = ").bind(*query.number);
    if (number != 0)
        statement.add(" AND a.actor_id = ").bind(number);
    else if (!query.who.empty())
        statement.add(" AND LOWER(p.name) LIKE LOWER(").bind(name).add(")");
    if (query.from)
        statement.add(" AND a.at >= ").bind(*query.from);
    if (query.until)
        statement.add(" AND a.at < ").bind(*query.until);
    if (query.after)
        statement.add(" AND a.id < ").bind(*query.after);
    statement.add(" ORDER BY a.id DESC LIMIT ").bind(query.limit);
    std::vector<LogLine> lines;
    for (auto const& row : statement.run(db))
        lines.push_back(read_line(row));
    return lines;
}

std::vector<std::string> log_subjects(sql::Session& db)
{
    std::vector<std::string> subjects;
    for (auto const& row : db.query("SELECT DISTINCT subject FROM audit ORDER BY subject"))
        subjects.push_back(row.get<std::string>(0));
    return subjects;
}

std::int64_t forget_log(sql::Tx& tx, base::Time before)
{
    return tx.execute("DELETE FROM audit WHERE at < $1", before);
}

void set_code(sql::Tx& tx, PersonId person, std::string const& hash, base::Time now)
{
    tx.execute(
        "INSERT INTO privacy_code (person_id, hash, tries, made_at, expires_at) VALUES ($1, $2, 0, $3, $4) "
        "ON CONFLICT (person_id) DO UPDATE SET hash = $2, tries = 0, made_at = $3, expires_at = $4",
        person, sql::BlobView{hash}, now, now + code_lasts);
}

bool code_waits(sql::Session& db, PersonId person, base::Time now)
{
    return db
        .value<int>(
            "SELECT 1 FROM privacy_code WHERE person_id = $1 AND expires_at > $2 AND tries < $3", person, now,
            tries_of_code)
        .has_value();
}

Code try_code(sql::Tx& tx, PersonId person, std::string const& hash, base::Time now)
{
    std::optional<std::string> stored;
    for (auto const& row : tx.query(
             "UPDATE privacy_code SET tries = tries + 1 WHERE person_id = $1 AND expires_at > $2 AND tries < $3 "
             "RETURNING hash",
             person, now, tries_of_code))
        stored = row.get<sql::Blob>(0).bytes;
    if (!stored)
        return Code::gone;
    if (!security::equal(*stored, hash))
        return Code::wrong;
    tx.execute("DELETE FROM privacy_code WHERE person_id = $1", person);
    return Code::right;
}

std::int64_t forget_codes(sql::Tx& tx, base::Time now)
{
    return tx.execute("DELETE FROM privacy_code WHERE expires_at <= $1", now);
}

std::string title_of(sql::Session& db, std::string_view subject)
{
    auto const slash = subject.find('/');
    if (slash == std::string_view::npos)
        return {};
    return db
        .value<std::string>(
            "SELECT title FROM entry WHERE kind = $1 AND slug = $2 ORDER BY language DESC LIMIT 1",
            subject.substr(0, slash), subject.substr(slash + 1))
        .value_or("");
}

std::vector<EntryName> entry_names(sql::Session& db, std::vector<content::EntryId> const& ids)
{
    std::vector<EntryName> names;
    if (ids.empty())
        return names;
    sql::Composer statement("SELECT id, kind, language, title FROM entry WHERE id IN (");
    for (std::size_t at = 0; at < ids.size(); ++at)
        statement.add(at == 0 ? "" : ", ").bind(ids[at]);
    statement.add(") ORDER BY id");
    for (auto const& row : statement.run(db))
        names.push_back(
            {row.get<content::EntryId>(0), row.get<std::string>(1),
             text::language_from(row.get<std::string_view>(2)).value_or(text::Language::nl), row.get<std::string>(3)});
    return names;
}

}
