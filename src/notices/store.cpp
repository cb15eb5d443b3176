// The SQL of the inbox.
#include "notices/store.h"

#include <charconv>
#include <limits>

namespace notices {

std::string write(Place const& place)
{
    return std::to_string(place.at.time_since_epoch().count()) + "-" + std::to_string(place.id.value);
}

std::optional<Place> read_place(std::string_view text)
{
    std::int64_t at = 0;
    Place place{};
    auto const* const end = text.data() + text.size();
    auto const [dash, wrong] = std::from_chars(text.data(), end, at);
    if (wrong != std::errc() || dash == end || *dash != '-')
        return std::nullopt;
    auto const [rest, bad] = std::from_chars(dash + 1, end, place.id.value);
    place.at = base::Time(std::chrono::microseconds(at));
    return bad == std::errc() && rest == end ? std::optional(place) : std::nullopt;
}

}

namespace notices::store {

namespace {

Entry read_entry(sql::Row const& row)
{
    return {row.get<NoticeId>(0),    row.get<std::string>(1), row.get<std::string>(2),
            row.get<std::string>(3), row.get<base::Time>(4),  row.get<std::optional<base::Time>>(5)};
}

}

Inbox inbox(sql::Session& db, PersonId person, std::optional<Place> before)
{
    Inbox inbox;
    inbox.unread = db.value<std::int64_t>(
                         "SELECT COUNT(*) FROM notice WHERE person_id = $1 AND read_at IS NULL", person)
                       .value_or(0);
    auto const from = before.value_or(Place{base::Time::max(), NoticeId{std::numeric_limits<std::int64_t>::max()}});
    for (auto const& row : db.query(
             "SELECT id, topic, title, path, at, read_at FROM notice WHERE person_id = $1 AND (at, id) < ($2, $3) "
             "ORDER BY at DESC, id DESC LIMIT $4",
             person, from.at, from.id, inbox_length + 1))
        inbox.entries.push_back(read_entry(row));
    if (inbox.entries.size() > inbox_length)
    {
        inbox.entries.pop_back();
        inbox.next = Place{inbox.entries.back().at, inbox.entries.back().id};
    }
    return inbox;
}

std::optional<std::string> open(sql::Tx& tx, PersonId person, NoticeId id, base::Time now)
{
    return tx.value<std::string>(
        "UPDATE notice SET read_at = COALESCE(read_at, $3) WHERE id = $1 AND person_id = $2 RETURNING path", id, person,
        now);
}

void read_all(sql::Tx& tx, PersonId person, base::Time now)
{
    tx.execute("UPDATE notice SET read_at = $2 WHERE person_id = $1 AND read_at IS NULL", person, now);
}

std::optional<accounts::Rhythm> rhythm(sql::Session& db, PersonId person)
{
    auto const code = db.value<std::string>(
        "SELECT rhythm FROM person WHERE id = $1 AND kind = 'person' AND erased_at IS NULL", person);
    return code ? accounts::rhythm_from(*code) : std::nullopt;
}

void set_rhythm(sql::Tx& tx, PersonId person, accounts::Rhythm rhythm)
{
    tx.execute(
        "UPDATE person SET rhythm = $2 WHERE id = $1 AND kind = 'person' AND erased_at IS NULL", person,
        accounts::code(rhythm));
}

std::vector<PersonId> waiting(sql::Session& db, Waiting const& waiting)
{
    std::vector<PersonId> people;
    for (auto const& row : db.query(
             "SELECT p.id FROM person p WHERE p.kind = 'person' AND p.rhythm = $1 AND p.mail IS NOT NULL "
             "AND p.disabled_at IS NULL AND p.erased_at IS NULL AND p.id > $3 AND p.id IN "
             "(SELECT n.person_id FROM notice n WHERE n.read_at IS NULL AND n.mailed_at IS NULL AND n.at <= $2) "
             "ORDER BY p.id LIMIT $4",
             accounts::code(waiting.rhythm), waiting.until, waiting.after, waiting.limit))
        people.push_back(row.get<PersonId>(0));
    return people;
}

std::optional<Digest> digest(sql::Session& db, PersonId person)
{
    Digest digest;
    auto const fresh = db.value<std::int64_t>(
        "SELECT MAX(id) FROM notice WHERE person_id = $1 AND read_at IS NULL AND mailed_at IS NULL", person);
    if (!fresh)
        return std::nullopt;
    digest.last = NoticeId{*fresh};
    for (auto const& row : db.query(
             "SELECT topic, COUNT(*) FROM notice WHERE person_id = $1 AND read_at IS NULL AND id <= $2 "
             "GROUP BY topic ORDER BY COUNT(*) DESC, topic",
             person, digest.last))
        digest.topics.push_back({row.get<std::string>(0), row.get<std::int64_t>(1)});
    return digest;
}

void set_mailed(sql::Tx& tx, PersonId person, NoticeId last, base::Time now)
{
    tx.execute(
        "UPDATE notice SET mailed_at = $3 WHERE person_id = $1 AND id <= $2 AND read_at IS NULL AND mailed_at IS NULL",
        person, last, now);
}

std::int64_t forget(sql::Tx& tx, base::Time now)
{
    return tx.execute(
        "DELETE FROM notice WHERE read_at < $1 OR (read_at IS NULL AND at < $2)", now - read_kept, now - unread_kept);
}

}
