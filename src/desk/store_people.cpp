// The SQL of people as a coordinator finds them: lists, search and counts.
#include "desk/people_rows.h"

#include "platform/text/collate.h"

#include <algorithm>
#include <utility>

namespace desk::store {

namespace {

constexpr std::size_t most_found = 50;

std::string list_sql(std::string_view collate)
{
    auto const key = "lower(p.name)" + std::string(collate);
    return std::string("SELECT ") + person_columns + ", " + key + " FROM (SELECT p.* FROM person p WHERE "
        + visible_person
        + " AND ($2 = '' OR EXISTS (SELECT 1 FROM person_role r WHERE r.person_id = p.id AND r.role = $2 AND "
        + visible_role + ")) AND (" + key + ", p.id) > ($3, $4) ORDER BY " + key
        + ", p.id LIMIT $5) p LEFT JOIN person_role r ON r.person_id = p.id AND " + visible_role + " ORDER BY " + key
        + ", p.id, r.role, r.organisation";
}

// One more than a page is asked for, so that we know whether there is a next one.
PeopleList list(sql::Session& db, http::Person const& viewer, PeopleQuery const& query)
{
    static std::string const sqlite = list_sql("");
    static std::string const postgres = list_sql(" COLLATE \"C\"");
    auto const after = query.after.value_or(NameCursor{});
    auto const role = query.role ? accounts::code(*query.role) : std::string_view();
    PeopleList found;
    found.people = read_accounts(db.query(
        sql::Text{.sqlite = sqlite, .postgres = postgres}, viewer.id, role, after.name, after.id, query.limit + 1));
    if (found.people.size() <= static_cast<std::size_t>(query.limit))
        return found;
    found.people.pop_back();
    auto const last = found.people.back().id;
    auto const key = db.value<std::string>("SELECT lower(name) FROM person WHERE id = $1", last).value_or("");
    found.next = NameCursor{key, last.value};
    return found;
}

std::vector<std::string> folded_words(std::string_view text)
{
    auto const folded = text::fold(text);
    std::vector<std::string> words;
    std::string word;
    for (char const c : folded + " ")
        if (c != ' ')
            word += c;
        else if (!word.empty())
            words.push_back(std::exchange(word, {}));
    return words;
}

// Each word begins a part of the name, or stands somewhere in the mail address.
bool matches(std::vector<std::string> const& words, std::string const& name, std::string const& mail)
{
    return std::ranges::all_of(words, [&](std::string const& word) {
        return (" " + name).find(" " + word) != std::string::npos || name.find("-" + word) != std::string::npos
            || mail.find(word) != std::string::npos;
    });
}

// Letters are compared as readers see them, which the engines cannot; an alliance has thousands of people at most.
std::vector<std::pair<std::string, PersonId>> find(
    sql::Session& db, http::Person const& viewer, PeopleQuery const& query)
{
    auto const words = folded_words(query.words);
    auto const role = query.role ? accounts::code(*query.role) : std::string_view();
    static std::string const statement = std::string("SELECT p.id, p.name, COALESCE(p.mail, '') FROM person p WHERE ")
        + visible_person + " AND ($2 = '' OR EXISTS (SELECT 1 FROM person_role r WHERE r.person_id = p.id AND "
        + "r.role = $2 AND " + visible_role + "))";
    std::vector<std::pair<std::string, PersonId>> found;
    for (auto const& row : db.query(statement, viewer.id, role))
    {
        auto name = text::fold(row.get<std::string_view>(1));
        if (matches(words, name, row.get<std::string>(2)))
            found.emplace_back(std::move(name), row.get<PersonId>(0));
    }
    std::ranges::sort(found);
    return found;
}

PeopleList search(sql::Session& db, http::Person const& viewer, PeopleQuery const& query)
{
    auto found = find(db, viewer, query);
    PeopleList list;
    list.cut = found.size() > most_found ? PeopleList::Cut::yes : PeopleList::Cut::no;
    found.resize(std::min(found.size(), most_found));
    if (found.empty())
        return list;
    auto statement = std::string("SELECT ") + person_columns
        + " FROM person p LEFT JOIN person_role r ON r.person_id = p.id AND " + visible_role + " WHERE "
        + visible_person + " AND p.id IN (0";
    std::vector<sql::Param> params{sql::Param(viewer.id)};
    for (auto const& [name, id] : found)
    {
        params.emplace_back(id);
        statement.append(", $").append(std::to_string(params.size()));
    }
    list.people = read_accounts(db.query_list(statement + ") ORDER BY p.id, r.role, r.organisation", params));
    std::ranges::sort(list.people, {}, [](Account const& account) { return text::fold(account.name); });
    return list;
}

}

std::vector<Account> read_accounts(sql::Rows rows)
{
    std::vector<Account> found;
    for (auto const& row : rows)
    {
        if (found.empty() || found.back().id != row.get<PersonId>(0))
        {
            auto& account = found.emplace_back();
            account.id = row.get<PersonId>(0);
            account.name = row.get<std::string>(1);
            account.mail = row.get<std::optional<std::string>>(2);
            account.language = text::language_from(row.get<std::string_view>(3)).value_or(text::Language::nl);
            account.municipal = row.get<bool>(4);
            account.created_at = row.get<base::Time>(5);
            account.disabled_at = row.get<std::optional<base::Time>>(6);
        }
        if (auto const role = accounts::role_from(row.get<std::string_view>(7)))
            found.back().roles.push_back({*role, row.get<std::string>(8)});
    }
    return found;
}

PeopleList people(sql::Session& db, http::Person const& viewer, PeopleQuery const& query)
{
    if (!viewer.may(http::Access::manage))
        return {};
    return query.words.empty() ? list(db, viewer, query) : search(db, viewer, query);
}

std::vector<std::pair<Role, std::int64_t>> role_counts(sql::Session& db, http::Person const& viewer)
{
    std::vector<std::pair<Role, std::int64_t>> counts;
    if (!viewer.may(http::Access::manage))
        return counts;
    static std::string const statement =
        std::string(
            "SELECT r.role, COUNT(DISTINCT r.person_id) FROM person_role r JOIN person p ON p.id = r.person_id WHERE ")
        + visible_person + " AND " + visible_role + " GROUP BY r.role";
    for (auto const& row : db.query(statement, viewer.id))
        if (auto const role = accounts::role_from(row.get<std::string_view>(0)))
            counts.emplace_back(*role, row.get<std::int64_t>(1));
    std::ranges::sort(counts, std::ranges::greater{}, &std::pair<Role, std::int64_t>::first);
    return counts;
}

std::optional<Account> person(sql::Session& db, http::Person const& viewer, PersonId id)
{
    if (!viewer.may(http::Access::manage))
        return std::nullopt;
    static std::string const statement = std::string("SELECT ") + person_columns
        + " FROM person p LEFT JOIN person_role r ON r.person_id = p.id AND " + visible_role + " WHERE p.id = $2 AND "
        + visible_person + " ORDER BY r.role, r.organisation";
    auto found = read_accounts(db.query(statement, viewer.id, id));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<std::pair<std::string, Account>> editors_of(
    sql::Session& db, http::Person const& viewer, std::vector<std::string> const& organisations)
{
    std::vector<std::pair<std::string, Account>> found;
    if (!viewer.may(http::Access::manage) || organisations.empty())
        return found;
    auto statement = std::string("SELECT ") + person_columns
        + " FROM person p JOIN person_role r ON r.person_id = p.id AND r.role = 'editor' WHERE " + visible_person
        + " AND r.organisation IN (''";
    std::vector<sql::Param> params{sql::Param(viewer.id)};
    for (auto const& slug : organisations)
    {
        params.emplace_back(slug);
        statement.append(", $").append(std::to_string(params.size()));
    }
    // By organisation first, so that somebody who edits for two comes twice.
    for (auto const& row :
         db.query_list(statement + ") AND r.organisation <> '' ORDER BY r.organisation, p.id", params))
    {
        Account account;
        account.id = row.get<PersonId>(0);
        account.name = row.get<std::string>(1);
        found.emplace_back(row.get<std::string>(8), std::move(account));
    }
    return found;
}

}
