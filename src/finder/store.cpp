// Reading what is indexed.
#include "finder/store.h"

#include "finder/documents.h"

#include <boost/json/parse.hpp>

#include <algorithm>
#include <unordered_map>

namespace finder::store {

namespace {

using content::EntryId;

// "($2, $3, ...)" for these numbers, which are added to the parameters.
std::string list_of(std::vector<EntryId> const& ids, std::vector<sql::Param>& params)
{
    std::string text = "(";
    for (auto const id : ids)
    {
        params.emplace_back(id);
        text.append(text.size() > 1 ? ", $" : "$").append(std::to_string(params.size()));
    }
    return text + ")";
}

boost::json::object parse(std::string_view json)
{
    return boost::json::parse(boost::json::string_view(json.data(), json.size())).as_object();
}

Source read_source(sql::Row const& row)
{
    Source source;
    source.id = row.get<EntryId>(0);
    source.kind = row.get<std::string>(1);
    source.language = text::language_from(row.get<std::string_view>(2)).value();
    source.title = row.get<std::string>(3);
    source.summary = row.get<std::string>(4);
    source.body = row.get<std::string>(5);
    source.fields = parse(row.get<std::string_view>(6));
    if (auto const words = row.get<std::optional<std::string>>(7))
        source.fields = content::merge_fields(std::move(source.fields), parse(*words));
    source.published_at = row.get<base::Time>(8);
    return source;
}

constexpr char const* listed_sources = R"(
    SELECT o.id, o.kind, s.language, s.title, s.summary, s.body, o.fields, CASE WHEN s.id <> o.id THEN s.fields END,
           COALESCE(o.published_at, o.created_at)
    FROM entry_listing l JOIN entry o ON o.id = l.entry_id JOIN entry s ON s.id = l.shown_id
    WHERE l.language = $1 AND l.field = '' AND )";

void add_organisations(sql::Session& db, text::Language language, std::vector<Source>& sources)
{
    if (sources.empty())
        return;
    std::unordered_map<EntryId, Source*> by_id;
    std::vector<EntryId> ids;
    for (auto& source : sources)
    {
        by_id.emplace(source.id, &source);
        ids.push_back(source.id);
    }
    std::vector<sql::Param> params{text::code(language)};
    auto const list = list_of(ids, params);
    for (auto const& row : db.query_list(
             R"(
            SELECT v.entry_id, s.title FROM entry_value v
            JOIN entry_listing l ON l.entry_id = v.target AND l.language = $1 AND l.field = ''
            JOIN entry s ON s.id = l.shown_id
            WHERE v.field = 'organisations' AND v.entry_id IN )"
                 + list,
             params))
        by_id.at(row.get<EntryId>(0))->organisations.push_back(row.get<std::string>(1));
}

// Documents name organisations, so theirs change with a name.
void add_dependents(sql::Session& db, std::vector<EntryId> const& organisations, Changes& changes)
{
    for (auto const id : organisations)
        for (auto const& row : db.query("SELECT DISTINCT entry_id FROM entry_value WHERE target = $1", id))
            changes.entries.push_back(row.get<EntryId>(0));
}

}

Mark newest(sql::Session& db)
{
    for (auto const& row : db.query("SELECT sequence, at FROM change_log ORDER BY sequence DESC LIMIT 1"))
        return {row.get<std::int64_t>(0), row.get<std::int64_t>(1)};
    return {};
}

bool holds(sql::Session& db, Mark const& mark)
{
    return mark == Mark{}
    || db.value<std::int64_t>("SELECT at FROM change_log WHERE sequence = $1", mark.sequence) == mark.at;
}

Changes changes(sql::Session& db, Mark const& after, int limit)
{
    Changes found{.until = after, .entries = {}};
    std::vector<EntryId> organisations;
    for (auto const& row : db.query(
             R"(SELECT sequence, at, action, kind, entry_id FROM change_log
                WHERE sequence > $1 ORDER BY sequence LIMIT $2)",
             after.sequence, limit))
    {
        found.until = {row.get<std::int64_t>(0), row.get<std::int64_t>(1)};
        auto const id = row.get<std::optional<EntryId>>(4);
        if (row.get<std::string_view>(2) == "vocabulary" || !id)
        {
            found.words = true;
            continue;
        }
        found.entries.push_back(*id);
        auto const kind = row.get<std::optional<std::string>>(3).value_or("");
        found.meanings = found.meanings || gives_synonyms(kind);
        if (kind == organisation_kind)
            organisations.push_back(*id);
    }
    add_dependents(db, organisations, found);
    std::ranges::sort(found.entries, {}, &EntryId::value);
    auto const same = std::ranges::unique(found.entries);
    found.entries.erase(same.begin(), same.end());
    return found;
}

std::vector<Source> sources(sql::Session& db, text::Language language, std::vector<EntryId> const& ids)
{
    constexpr std::size_t batch = 500;
    std::vector<Source> found;
    for (std::size_t start = 0; start < ids.size(); start += batch)
    {
        auto const end = std::min(ids.size(), start + batch);
        std::vector<sql::Param> params{text::code(language)};
        std::vector<EntryId> const some(
            ids.begin() + static_cast<std::ptrdiff_t>(start), ids.begin() + static_cast<std::ptrdiff_t>(end));
        auto const list = list_of(some, params);
        std::vector<Source> part;
        for (auto const& row :
             db.query_list(std::string(listed_sources) + "l.entry_id IN " + list + " ORDER BY o.id", params))
            part.push_back(read_source(row));
        add_organisations(db, language, part);
        std::ranges::move(part, std::back_inserter(found));
    }
    return found;
}

std::vector<EntryId> listed(sql::Session& db, text::Language language, EntryId after, int limit)
{
    std::vector<EntryId> ids;
    for (auto const& row : db.query(
             R"(SELECT entry_id FROM entry_listing WHERE entry_id > $2 AND language = $1 AND field = ''
                ORDER BY entry_id LIMIT $3)",
             text::code(language), after, limit))
        ids.push_back(row.get<EntryId>(0));
    return ids;
}

std::vector<Source> of_kind(sql::Session& db, text::Language language, std::string_view kind)
{
    std::vector<Source> found;
    for (auto const& row : db.query(std::string(listed_sources) + "l.kind = $2", text::code(language), kind))
        found.push_back(read_source(row));
    return found;
}

}
