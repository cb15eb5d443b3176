// Words in the database.
#include "desk/word_store.h"

#include "accounts/audit.h"

#include <boost/json/parse.hpp>

#include <algorithm>

namespace desk {

namespace {

using content::Field;
using content::FieldType;
using content::Vocabulary;

constexpr char const* file_anew_job = "desk_file_anew";

FieldType type_of(WordList list)
{
    switch (list)
    {
    case WordList::themes: return FieldType::theme;
    case WordList::audiences: return FieldType::audience;
    case WordList::areas: return FieldType::area;
    case WordList::regions: return FieldType::region;
    }
    return FieldType::theme;
}

bool names_word(boost::json::object const& fields, Field const& field, FieldType type, std::string_view slug);

bool names_word(boost::json::value const& value, Field const& field, FieldType type, std::string_view slug)
{
    if (value.is_array())
        return std::ranges::any_of(
            value.get_array(), [&](auto const& one) { return names_word(one, field, type, slug); });
    if (value.is_object())
        return std::ranges::any_of(
            field.parts, [&](Field const& part) { return names_word(value.get_object(), part, type, slug); });
    return field.type == type && value.is_string() && std::string_view(value.get_string()) == slug;
}

bool names_word(boost::json::object const& fields, Field const& field, FieldType type, std::string_view slug)
{
    auto const* const value = fields.if_contains(field.name);
    return value && names_word(*value, field, type, slug);
}

bool entry_names(content::Kind const& kind, boost::json::object const& fields, FieldType type, std::string_view slug)
{
    bool found = false;
    content::each_field(kind, [&](Field const& field) { found = found || names_word(fields, field, type, slug); });
    return found;
}

void file_anew(Desk& desk)
{
    auto const now = desk.clock.now();
    desk.db.write([&](sql::Tx& tx) {
        auto const vocabulary = content::store::vocabulary(tx);
        content::store::reindex(tx, {vocabulary, desk.content.kinds(), accounts::import_person, now});
    });
    desk.content.refresh();
}

}

WordsChange change_words(
    Desk& desk, http::Person const& viewer, std::string const& what,
    std::function<std::vector<WordFault>(sql::Session&, Vocabulary&)> const& rule)
{
    auto const now = desk.clock.now();
    accounts::PersonId const actor{viewer.id};
    auto const result = desk.db.write([&](sql::Tx& tx) {
        WordsChange made;
        auto const before = content::store::vocabulary(tx);
        auto after = before;
        if (!viewer.may(http::Access::manage))
            return made;
        made.faults = rule(tx, after);
        if (!made.faults.empty() || after == before)
            return made;
        content::store::save_vocabulary(tx, after, now);
        made.changed = true;
        accounts::audit(tx, {actor, "words.change", "words", 0, what}, now);
        if (!files_anew(before, after))
            return made;
        made.later = tx.value<std::int64_t>("SELECT COUNT(*) FROM entry").value_or(0) > most_filed_at_once;
        if (made.later)
            desk.jobs.enqueue(tx, {.kind = file_anew_job, .unique_key = file_anew_job});
        else
            content::store::reindex(tx, {after, desk.content.kinds(), actor, now});
        return made;
    });
    if (result.changed)
        desk.content.refresh();
    return result;
}

std::vector<std::string> entries_with(
    sql::Session& db, content::Kinds const& kinds, WordList list, std::string const& slug)
{
    // Fields are JSON that this program wrote; slugs have no letter that it or LIKE would write otherwise.
    std::vector<std::string> titles;
    for (auto const& row : db.query(
             "SELECT kind, title, fields FROM entry WHERE fields LIKE $1 ORDER BY kind, title", "%\"" + slug + "\"%"))
    {
        auto const* const kind = kinds.find(row.get<std::string_view>(0));
        auto const json = row.get<std::string_view>(2);
        auto const fields = boost::json::parse(boost::json::string_view(json.data(), json.size()));
        if (kind && entry_names(*kind, fields.as_object(), type_of(list), slug))
            titles.push_back(row.get<std::string>(1));
    }
    return titles;
}

std::vector<jobs::Handler> job_handlers(Desk& desk)
{
    std::vector<jobs::Handler> handlers;
    handlers.push_back(
        {.kind = file_anew_job,
         .run = [&desk](jobs::Job const&) { file_anew(desk); },
         .retry = {},
         .lease = std::chrono::seconds(3600)});
    return handlers;
}

}
