// The SQL of consents and notices.
#include "accounts/audit.h"
#include "accounts/consent.h"
#include "accounts/notices.h"
#include "platform/text/date.h"

#include <algorithm>
#include <array>

namespace accounts {

namespace {

constexpr std::array<std::string_view, 3> ways{"screen", "paper", "spoken"};

Consent read_consent(sql::Row const& row)
{
    return {
        row.get<ConsentId>(0),
        row.get<std::string>(1),
        row.get<std::string>(2),
        row.get<std::string>(3),
        way_from(row.get<std::string_view>(4)).value_or(Way::screen),
        row.get<PersonId>(5),
        row.get<base::Time>(6),
        row.get<std::optional<base::Time>>(7)};
}

}

std::string_view code(Way way)
{
    return ways[static_cast<std::size_t>(way)];
}

std::optional<Way> way_from(std::string_view code)
{
    auto const* const found = std::ranges::find(ways, code);
    return found == ways.end() ? std::nullopt : std::optional(static_cast<Way>(found - ways.begin()));
}

std::string version_words(text::Language language, std::string_view version)
{
    auto const day = text::parse_date(version);
    return day ? text::write_date(language, *day) : std::string(version);
}

namespace store {

ConsentId add_consent(sql::Tx& tx, PersonId person, Consent const& consent)
{
    auto const id = tx.value<ConsentId>(
                          "INSERT INTO consent (person_id, subject, words, version, way, recorded_by, given_at) "
                          "VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id",
                          person, consent.subject, consent.words, consent.version, code(consent.way),
                          consent.recorded_by, consent.given_at)
                        .value();
    audit(tx, {consent.recorded_by, "consent.give", "person", person.value, consent.subject}, consent.given_at);
    return id;
}

bool withdraw_consent(sql::Tx& tx, PersonId person, ConsentId id, PersonId by, base::Time now)
{
    auto const subject = tx.value<std::string>(
        "UPDATE consent SET withdrawn_at = $3 WHERE id = $1 AND person_id = $2 AND withdrawn_at IS NULL "
        "RETURNING subject",
        id, person, now);
    if (!subject)
        return false;
    audit(tx, {by, "consent.withdraw", "person", person.value, *subject}, now);
    return true;
}

std::vector<Consent> consents(sql::Session& db, PersonId person)
{
    std::vector<Consent> found;
    for (auto const& row : db.query(
             "SELECT id, subject, words, version, way, recorded_by, given_at, withdrawn_at FROM consent "
             "WHERE person_id = $1 ORDER BY id DESC",
             person))
        found.push_back(read_consent(row));
    return found;
}

void notify(sql::Tx& tx, PersonId person, Notice const& notice, base::Time now)
{
    auto const renewed = tx.execute(
        "UPDATE notice SET at = $1, title = $2 WHERE person_id = $3 AND topic = $4 AND path = $5 AND read_at IS NULL",
        now, notice.title, person, notice.topic, notice.path);
    if (renewed == 0)
        tx.execute(
            "INSERT INTO notice (person_id, topic, title, path, at) VALUES ($1, $2, $3, $4, $5)", person, notice.topic,
            notice.title, notice.path, now);
}

}

}
