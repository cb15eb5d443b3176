// Tells a change of words from a change of anything else, and keeps the mark of who read along.
#include "content/read_along.h"

#include "content/row.h"

#include <boost/json/array.hpp>

namespace content {

namespace {

namespace json = boost::json;

bool holds_words(Field const& field)
{
    return field.type == FieldType::text || field.type == FieldType::prose;
}

json::value const* value_of(json::object const& fields, std::string_view name)
{
    return fields.if_contains(json::string_view(name.data(), name.size()));
}

void add_words(json::array& words, Field const& field, json::value const* value)
{
    words.emplace_back(json::string_view(field.name.data(), field.name.size()));
    words.push_back(value ? *value : json::value(nullptr));
}

// The records in their order, with their words only: to leave one out or to change places is a change of words.
void add_records(json::array& words, Field const& field, json::value const* value)
{
    auto const* const records = value ? value->if_array() : nullptr;
    for (auto const& record : records ? *records : json::array())
        for (auto const& part : field.parts)
            if (record.is_object() && holds_words(part))
                add_words(words, part, value_of(record.get_object(), part.name));
}

json::array words_of(Kind const& kind, Draft const& draft)
{
    json::array words;
    each_field(kind, [&](Field const& field) {
        auto const* const value = value_of(draft.fields, field.name);
        if (field.type == FieldType::records)
            add_records(words, field, value);
        else if (holds_words(field))
            add_words(words, field, value);
    });
    return words;
}

}

bool same_words(Kind const& kind, Draft const& one, Draft const& other)
{
    return one.title == other.title && one.summary == other.summary && one.body == other.body
        && words_of(kind, one) == words_of(kind, other);
}

namespace store {

void set_read_along(sql::Tx& tx, EntryId id, std::optional<base::Time> time, base::Time now)
{
    tx.execute("UPDATE entry SET read_along_at = $2 WHERE id = $1 AND invented = 0", id, time);
    for (auto const& row : tx.query("SELECT kind, COALESCE(original_id, id) FROM entry WHERE id = $1", id))
    {
        auto const kind = row.get<std::string>(0);
        auto const original = row.get<EntryId>(1);
        log_change(tx, "save", std::pair(std::string_view(kind), original), now);
        return;
    }
}

}

}
