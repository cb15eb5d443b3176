// The SQL of forms that were kept when a session had ended.
#include "accounts/store_kept.h"

#include <boost/json.hpp>

namespace accounts::store {

namespace {

std::string to_json(std::vector<http::NameValue> const& fields)
{
    boost::json::array all;
    for (auto const& [name, value] : fields)
        all.push_back(boost::json::array{name, value});
    return boost::json::serialize(all);
}

std::vector<http::NameValue> from_json(std::string_view text)
{
    std::vector<http::NameValue> fields;
    auto const all = boost::json::parse(text);
    for (auto const& field : all.as_array())
        fields.emplace_back(
            boost::json::value_to<std::string>(field.as_array().at(0)),
            boost::json::value_to<std::string>(field.as_array().at(1)));
    return fields;
}

KeptForm read_form(sql::Row const& row)
{
    return {
        row.get<KeptFormId>(0), row.get<std::string>(1), from_json(row.get<std::string_view>(2)),
        row.get<base::Time>(3)};
}

}

std::optional<PersonId> person_of_session(sql::Session& db, std::string_view token_hash)
{
    return db.value<PersonId>(
        "SELECT p.id FROM session s JOIN person p ON p.id = s.person_id "
        "WHERE s.token_hash = $1 AND p.disabled_at IS NULL AND p.erased_at IS NULL",
        sql::BlobView{token_hash});
}

void keep_form(sql::Tx& tx, PersonId person, KeptForm const& form, Earlier earlier)
{
    if (earlier == Earlier::goes)
        tx.execute(
            "DELETE FROM kept_form WHERE person_id = $1 AND address = $2 AND session_hash = $3", person, form.address,
            sql::BlobView{form.session_hash});
    tx.execute(
        "INSERT INTO kept_form (person_id, address, fields, kept_at, session_hash) VALUES ($1, $2, $3, $4, $5)", person,
        form.address, to_json(form.fields), form.kept_at, sql::BlobView{form.session_hash});
    tx.execute(
        "DELETE FROM kept_form WHERE person_id = $1 AND session_hash = $3 AND id NOT IN "
        "(SELECT k.id FROM kept_form k WHERE k.person_id = $1 AND k.session_hash = $3 ORDER BY k.id DESC LIMIT $2)",
        person, most_kept_forms, sql::BlobView{form.session_hash});
}

void hand_on_forms(
    sql::Tx& tx, PersonId person, std::string_view session_hash, std::optional<std::string> const& next_hash)
{
    auto const next = next_hash ? std::optional(sql::Blob{*next_hash}) : std::nullopt;
    tx.execute(
        "UPDATE kept_form SET session_hash = $3 WHERE person_id = $1 AND session_hash = $2", person,
        sql::BlobView{session_hash}, next);
}

std::vector<KeptForm> kept_forms(sql::Session& db, PersonId person)
{
    std::vector<KeptForm> found;
    for (auto const& row : db.query(
             "SELECT id, address, fields, kept_at FROM kept_form WHERE person_id = $1 AND session_hash IS NULL "
             "ORDER BY id DESC",
             person))
        found.push_back(read_form(row));
    return found;
}

std::optional<KeptForm> kept_form(sql::Session& db, PersonId person, KeptFormId id)
{
    for (auto const& row : db.query(
             "SELECT id, address, fields, kept_at FROM kept_form WHERE person_id = $1 AND id = $2 "
             "AND session_hash IS NULL",
             person, id))
        return read_form(row);
    return std::nullopt;
}

bool discard_form(sql::Tx& tx, PersonId person, KeptFormId id)
{
    return tx.execute("DELETE FROM kept_form WHERE person_id = $1 AND id = $2", person, id) > 0;
}

}
