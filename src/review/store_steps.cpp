// The SQL of the steps that kinds need, and of how a work stands in them.
#include "review/store.h"

#include "content/read_along.h"

namespace review::store {

namespace {

// $1 the work, $2 who asks: what readers ended with, how many read, remarks without an answer, who can read, where the
// round leads and from which version, whether who asks wrote on it, who else can approve, and the steps of its kind.
// Nobody approves who never came in, or came in without a second step: their role asks for two.
constexpr char const* counts = R"(
    SELECT (SELECT v.draft FROM work_version v WHERE v.work_id = w.id AND v.version = r.ended_version),
           (SELECT COUNT(*) FROM reading a WHERE a.round_id = r.id AND a.version >= r.since_version),
           (SELECT COUNT(*) FROM reading_remark k JOIN reading a ON a.id = k.reading_id
               WHERE a.round_id = r.id AND k.decision IS NULL),
           (SELECT COUNT(*) FROM person p WHERE p.municipal = 0 AND p.disabled_at IS NULL AND p.erased_at IS NULL
               AND EXISTS (SELECT 1 FROM person_role o WHERE o.person_id = p.id AND o.role = 'expert')
               AND (COALESCE(r.invited_only, 0) = 0 OR EXISTS (SELECT 1 FROM reading_invited i
                   WHERE i.round_id = r.id AND i.person_id = p.id))),
           r.returns_to, r.started_version,
           (SELECT COUNT(*) FROM work_version v WHERE v.work_id = w.id AND v.actor_id = $2),
           (SELECT COUNT(*) FROM person p WHERE p.id <> $2 AND p.kind = 'person' AND p.disabled_at IS NULL
               AND p.erased_at IS NULL AND EXISTS (SELECT 1 FROM person_role o WHERE o.person_id = p.id
               AND (o.role IN ('coordinator', 'administrator') OR (o.role = 'editor' AND o.organisation = '')))
               AND (EXISTS (SELECT 1 FROM passkey k WHERE k.person_id = p.id) OR EXISTS (SELECT 1 FROM person_factor f
               WHERE f.person_id = p.id AND f.totp_secret IS NOT NULL))
               AND NOT EXISTS (SELECT 1 FROM work_version v WHERE v.work_id = w.id AND v.actor_id = p.id)),
           s.review, s.read_along, s.four_eyes, s.readings
    FROM work w LEFT JOIN reading_round r ON r.work_id = w.id LEFT JOIN review_step s ON s.kind = w.kind
    WHERE w.id = $1)";
constexpr int first_step = 8;

// What stood there when somebody read it, and how many read that.
constexpr char const* read_drafts = R"(
    SELECT v.draft, COUNT(*) FROM reading_round r JOIN reading a ON a.round_id = r.id
        JOIN work_version v ON v.work_id = r.work_id AND v.version = a.version
    WHERE r.work_id = $1 GROUP BY v.version, v.draft)";

Steps read_steps(sql::Row const& row, int first)
{
    return {
        row.get<bool>(first), row.get<bool>(first + 1), row.get<bool>(first + 2),
        static_cast<int>(row.get<std::int64_t>(first + 3))};
}

bool same_as_read(content::Kind const& kind, editing::Work const& work, std::optional<std::string> const& read)
{
    return read && content::same_words(kind, editing::draft_from(*read), work.draft);
}

int readings_of_words(sql::Session& db, editing::Work const& work, content::Kind const& kind)
{
    std::int64_t count = 0;
    for (auto const& line : db.query(read_drafts, work.id))
        if (same_as_read(kind, work, line.get<std::string>(0)))
            count += line.get<std::int64_t>(1);
    return static_cast<int>(count);
}

}

std::map<std::string, Steps> chosen_steps(sql::Session& db)
{
    std::map<std::string, Steps> found;
    for (auto const& row : db.query("SELECT kind, review, read_along, four_eyes, readings FROM review_step"))
        found.emplace(row.get<std::string>(0), read_steps(row, 1));
    return found;
}

void set_steps(sql::Tx& tx, std::string_view kind, Steps const& steps)
{
    tx.execute(
        R"(
            INSERT INTO review_step (kind, review, read_along, four_eyes, readings) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (kind) DO UPDATE SET review = $2, read_along = $3, four_eyes = $4, readings = $5)",
        kind, steps.review, steps.read_along, steps.four_eyes, steps.readings);
}

Standing standing(sql::Session& db, http::Person const& person, editing::Work const& work, content::Kind const& kind)
{
    Standing standing;
    auto& found = standing.situation;
    if (work.entry)
        standing.row = row(db, *work.entry);
    found.state = work.state;
    found.planned = work.publish_at.has_value();
    for (auto const& line : db.query(counts, work.id, person.id))
    {
        found.steps = line.get<std::optional<std::int64_t>>(first_step) ? read_steps(line, first_step)
                                                                        : default_steps(work.kind);
        found.read = same_as_read(kind, work, line.get<std::optional<std::string>>(0));
        found.readings = static_cast<int>(line.get<std::int64_t>(1));
        found.undecided = static_cast<int>(line.get<std::int64_t>(2));
        found.able = static_cast<int>(line.get<std::int64_t>(3));
        if (auto const back = line.get<std::optional<std::string>>(4))
            found.returns_to = editing::state_from(*back).value();
        found.rewritten = line.get<std::optional<std::int64_t>>(5).value_or(work.version) != work.version;
        found.own = line.get<std::int64_t>(6) > 0;
        found.others_approve = line.get<std::int64_t>(7) > 0;
    }
    if (found.readings > 0)
        found.of_these_words = readings_of_words(db, work, kind);
    found.wants_reading = found.steps.read_along && work.draft.invented == content::Invented::no
        && !(standing.row && content::same_words(kind, standing.row->draft, work.draft));
    return standing;
}

}
