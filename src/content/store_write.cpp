// Saving entries with their history, index rows, links and places in lists.
#include "content/content.h"
#include "content/media_files.h"
#include "content/read_along.h"
#include "content/recent.h"
#include "content/row.h"
#include "platform/base/error.h"
#include "platform/text/collate.h"

#include <boost/json/serialize.hpp>

namespace content::store {

char const* const stored_rows = R"(
    SELECT e.id, e.kind, e.language, e.slug, e.title, e.summary, e.body, e.status, e.invented, e.fields, o.slug,
           e.revision, e.imported_revision, e.published_at
    FROM entry e LEFT JOIN entry o ON o.id = e.original_id )";

Stored read_stored(sql::Row const& row)
{
    Stored stored;
    stored.id = row.get<EntryId>(0);
    stored.draft.kind = row.get<std::string>(1);
    stored.draft.language = text::language_from(row.get<std::string_view>(2)).value();
    stored.draft.slug = row.get<std::string>(3);
    stored.draft.title = row.get<std::string>(4);
    stored.draft.summary = row.get<std::string>(5);
    stored.draft.body = row.get<std::string>(6);
    stored.draft.status = status_from(row.get<std::string_view>(7)).value();
    stored.draft.invented = row.get<std::int64_t>(8) != 0 ? Invented::yes : Invented::no;
    stored.draft.fields = parse_object(row.get<std::string_view>(9));
    stored.draft.translation_of = row.get<std::optional<std::string>>(10);
    stored.revision = row.get<std::int64_t>(11);
    stored.imported_revision = row.get<std::optional<std::int64_t>>(12);
    stored.published_at = row.get<std::optional<base::Time>>(13);
    return stored;
}

namespace {

std::optional<Stored> find_row(sql::Session& db, Draft const& draft)
{
    for (auto const& row : db.query(
             std::string(stored_rows) + "WHERE e.kind = $1 AND e.language = $2 AND e.slug = $3", draft.kind,
             text::code(draft.language), draft.slug))
        return read_stored(row);
    return std::nullopt;
}

std::optional<EntryId> original_of(sql::Session& db, Draft const& draft)
{
    if (!draft.translation_of)
        return std::nullopt;
    auto const id = db.value<EntryId>(
        "SELECT id FROM entry WHERE kind = $1 AND language = 'nl' AND slug = $2", draft.kind, *draft.translation_of);
    if (!id)
        throw base::Error(
            draft.kind + "/" + draft.slug + " translates " + *draft.translation_of
            + ", which is not stored: save the original first");
    return id;
}

EntryId insert_row(sql::Tx& tx, Draft const& draft, std::optional<EntryId> original, base::Time now)
{
    auto const published_at = draft.status == Status::published ? std::optional(now) : std::nullopt;
    return tx
        .value<EntryId>(
            R"(
            INSERT INTO entry (kind, language, original_id, slug, title, summary, body, fields, status, invented,
                               revision, created_at, updated_at, published_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11, $11, $12) RETURNING id)",
            draft.kind, text::code(draft.language), original, draft.slug, draft.title, draft.summary, draft.body,
            boost::json::serialize(draft.fields), code(draft.status), draft.invented == Invented::yes ? 1 : 0, now,
            published_at)
        .value();
}

struct Change
{
    Stored const& before;
    Draft const& after;
};

void update_row(sql::Tx& tx, Kind const& kind, Change const& change, base::Time now)
{
    auto const& [before, draft] = change;
    bool const read_along_holds = draft.invented == Invented::no && same_words(kind, before.draft, draft);
    auto published_at = before.published_at;
    if (!published_at && draft.status == Status::published)
        published_at = now;
    tx.execute(
        R"(
            UPDATE entry SET title = $2, summary = $3, body = $4, fields = $5, status = $6, invented = $7,
                             revision = $8, updated_at = $9, published_at = $10,
                             read_along_at = CASE WHEN $11 = 1 THEN read_along_at END WHERE id = $1)",
        before.id, draft.title, draft.summary, draft.body, boost::json::serialize(draft.fields), code(draft.status),
        draft.invented == Invented::yes ? 1 : 0, before.revision + 1, now, published_at, read_along_holds);
}

std::string revision_json(Draft const& draft)
{
    boost::json::object json{
        {"title", draft.title},
        {"summary", draft.summary},
        {"body", draft.body},
        {"status", code(draft.status)},
        {"invented", draft.invented == Invented::yes},
        {"fields", draft.fields},
    };
    return boost::json::serialize(json);
}

// Newest first: the key of a later moment sorts before that of an earlier one.
std::string newest_key(base::Time published)
{
    auto const inverted = ~static_cast<std::uint64_t>(published.time_since_epoch().count());
    std::string key;
    for (int shift = 56; shift >= 0; shift -= 8)
        key += static_cast<char>((inverted >> shift) & 0xFF);
    return key;
}

void index_values(sql::Tx& tx, Kind const& kind, EntryId original, SaveContext const& context)
{
    auto const fields = tx.value<std::string>("SELECT fields FROM entry WHERE id = $1", original).value();
    tx.execute("DELETE FROM entry_value WHERE entry_id = $1", original);
    int ordinal = 0;
    for (auto const& value : indexed_values(kind, parse_object(fields), context.vocabulary))
        tx.execute(
            "INSERT INTO entry_value (entry_id, field, ordinal, number, text) VALUES ($1, $2, $3, $4, $5)", original,
            value.field, ordinal++, value.number, value.text);
}

struct Listed
{
    EntryId shown;
    std::string title;
    base::Time published_at;
    std::optional<std::int64_t> day; ///< of the kind's `dated_by`, since 1970-01-01
};

std::string list_key(Kind const& kind, text::Language language, Listed const& listed)
{
    if (kind.order == Order::title)
        return text::sort_key(language, listed.title);
    if (kind.dated_by.empty())
        return newest_key(listed.published_at);
    auto const day = base::Time(std::chrono::days(listed.day.value_or(0)));
    return newest_key(day) + newest_key(listed.published_at); // of one day: the last published first
}

std::optional<Listed> find_listed(sql::Session& db, Kind const& kind, EntryId original, text::Language language)
{
    for (auto const& row : db.query(
             R"(
            SELECT COALESCE(t.id, o.id), COALESCE(t.title, o.title), COALESCE(o.published_at, 0),
                   (SELECT MAX(v.number) FROM entry_value v WHERE v.entry_id = o.id AND v.field = $3)
            FROM entry o LEFT JOIN entry t ON t.original_id = o.id AND t.language = $2 AND t.status = 'published'
            WHERE o.id = $1 AND o.status = 'published')",
             original, text::code(language), kind.dated_by))
        return Listed{
            row.get<EntryId>(0), row.get<std::string>(1), row.get<base::Time>(2),
            row.get<std::optional<std::int64_t>>(3)};
    return std::nullopt;
}

void place_in_list(sql::Tx& tx, Kind const& kind, EntryId original, text::Language language)
{
    auto const listed = find_listed(tx, kind, original, language);
    if (!listed)
        return;
    auto const key = list_key(kind, language, *listed);
    tx.execute(
        R"(
            INSERT INTO entry_listing (kind, language, field, text, sort_key, entry_id, shown_id)
            SELECT $1, $2, v.field, v.text, $3, $4, $5
            FROM (SELECT field, text FROM entry_value WHERE entry_id = $4 UNION SELECT '', '') v)",
        kind.name, text::code(language), sql::BlobView{key}, original, listed->shown);
}

// An entry without a place in the lists is shown to nobody.
void index_listing(sql::Tx& tx, Kind const& kind, EntryId original, base::Time now)
{
    tx.execute("DELETE FROM entry_listing WHERE entry_id = $1", original);
    index_recent(tx, kind, original);
    if (is_past(tx, kind, original, now))
        return;
    for (auto const language : {text::Language::nl, text::Language::en})
        place_in_list(tx, kind, original, language);
}

struct Target
{
    EntryId id;
    Invented invented = Invented::no;
};

std::optional<Target> find_target(sql::Session& db, Reference const& reference)
{
    for (auto const& row : db.query(
             "SELECT id, invented FROM entry WHERE kind = $1 AND slug = $2 AND language = 'nl'", reference.kind,
             reference.slug))
        return Target{row.get<EntryId>(0), row.get<std::int64_t>(1) != 0 ? Invented::yes : Invented::no};
    return std::nullopt;
}

std::optional<Problem> judge(Draft const& draft, Reference const& reference, std::optional<Target> const& target)
{
    auto const name = reference.kind + "/" + reference.slug;
    if (!target)
        return Problem{
            reference.field, name + " does not exist; check the spelling, or import it together with this entry"};
    if (draft.invented == Invented::yes && target->invented == Invented::no)
        return Problem{reference.field, name + " is real: an invented entry may only link to invented ones"};
    if (draft.invented == Invented::no && target->invented == Invented::yes)
        return Problem{reference.field, name + " is invented: a real entry may not link to it"};
    return std::nullopt;
}

}

void log_change(
    sql::Tx& tx, std::string_view action, std::optional<std::pair<std::string_view, EntryId>> entry, base::Time now)
{
    // Numbers are handed out under a lock that lasts until the commit: who has seen n has seen all below n.
    constexpr std::int64_t change_log_lock = 0x6b72616368740001;
    if (tx.engine() == sql::Engine::postgres)
        tx.value<std::string>("SELECT pg_advisory_xact_lock($1)::text", change_log_lock);
    auto const kind = entry ? std::optional(std::string(entry->first)) : std::nullopt;
    auto const id = entry ? std::optional(entry->second) : std::nullopt;
    tx.execute("INSERT INTO change_log (at, action, kind, entry_id) VALUES ($1, $2, $3, $4)", now, action, kind, id);
}

void index_entry(sql::Tx& tx, Kind const& kind, EntryId original, SaveContext const& context)
{
    index_values(tx, kind, original, context);
    index_listing(tx, kind, original, context.now);
}

void leave_original(sql::Tx& tx, Kind const& kind, Draft const& draft, SaveContext const& context)
{
    auto const before = find_row(tx, draft);
    if (!before || !before->draft.translation_of || before->draft.translation_of == draft.translation_of)
        return;
    auto const original = tx.value<EntryId>("SELECT original_id FROM entry WHERE id = $1", before->id).value();
    tx.execute("UPDATE entry SET original_id = NULL WHERE id = $1", before->id);
    index_listing(tx, kind, original, context.now);
    log_change(tx, "save", std::pair(kind.name, original), context.now);
}

Saved save(sql::Tx& tx, Kind const& kind, Draft const& draft, SaveContext const& context)
{
    if (draft.translation_of)
        leave_original(tx, kind, draft, context);
    auto const before = find_row(tx, draft);
    if (before && before->draft == draft)
        return {before->id, Outcome::unchanged};

    auto const original = original_of(tx, draft);
    EntryId id;
    if (before)
        update_row(tx, kind, {*before, draft}, context.now);
    id = before ? before->id : insert_row(tx, draft, original, context.now);
    if (before && before->draft.translation_of != draft.translation_of)
        tx.execute("UPDATE entry SET original_id = $2 WHERE id = $1", id, original);

    save_file_names(tx, id, draft);
    tx.execute(
        "INSERT INTO entry_revision (entry_id, number, at, actor_id, draft) VALUES ($1, $2, $3, $4, $5)", id,
        before ? before->revision + 1 : 1, context.now, context.actor, revision_json(draft));
    if (original)
        index_listing(tx, kind, *original, context.now);
    else
        index_entry(tx, kind, id, context);
    log_change(tx, "save", std::pair(kind.name, original.value_or(id)), context.now);
    return {id, before ? Outcome::changed : Outcome::created};
}

std::vector<Problem> resolve(sql::Tx& tx, Kind const& kind, Draft const& draft)
{
    auto const id = tx.value<EntryId>(
                          "SELECT id FROM entry WHERE kind = $1 AND language = $2 AND slug = $3", draft.kind,
                          text::code(draft.language), draft.slug)
                        .value();
    tx.execute("DELETE FROM entry_link WHERE from_id = $1", id);

    std::vector<Problem> problems;
    int ordinal = 0;
    for (auto const& reference : references(kind, draft.fields))
    {
        auto const target = find_target(tx, reference);
        if (auto problem = judge(draft, reference, target))
            problems.push_back(std::move(*problem));
        else if (!reference.relation.empty())
            tx.execute(
                "INSERT INTO entry_link (from_id, ordinal, relation, to_id) VALUES ($1, $2, $3, $4)", id, ordinal++,
                reference.relation, target->id);
        else
            tx.execute(
                "UPDATE entry_value SET target = $4 WHERE entry_id = $1 AND field = $2 AND text = $3", id,
                reference.index_field, reference.slug, target->id);
    }
    return problems;
}

void remove(sql::Tx& tx, EntryId id, SaveContext const& context)
{
    std::string kind;
    std::optional<EntryId> original;
    for (auto const& row : tx.query("SELECT kind, original_id FROM entry WHERE id = $1", id))
    {
        kind = row.get<std::string>(0);
        original = row.get<std::optional<EntryId>>(1);
    }
    if (kind.empty())
        return;
    tx.execute("DELETE FROM entry WHERE id = $1", id);
    if (auto const* const described = context.kinds.find(kind); original && described)
        index_listing(tx, *described, *original, context.now);
    log_change(tx, original ? "save" : "remove", std::pair(std::string_view(kind), original.value_or(id)), context.now);
}

void reindex(sql::Tx& tx, SaveContext const& context)
{
    for (auto const* const kind : context.kinds.all())
        for (auto const& stored : all(tx, *kind))
            if (!stored.draft.translation_of)
            {
                index_entry(tx, *kind, stored.id, context);
                resolve(tx, *kind, stored.draft);
            }
    tx.execute(
        "INSERT INTO content_state (name, value) VALUES ('collation', $1) ON CONFLICT (name) DO UPDATE SET value = $1",
        text::collation_version());
    log_change(tx, "vocabulary", std::nullopt, context.now);
}

std::string stored_collation(sql::Session& db)
{
    return db.value<std::string>("SELECT value FROM content_state WHERE name = 'collation'").value_or("");
}

std::vector<Stored> all(sql::Session& db, Kind const& kind)
{
    std::vector<Stored> found;
    for (auto const& row :
         db.query(std::string(stored_rows) + "WHERE e.kind = $1 ORDER BY e.slug, e.language", kind.name))
        found.push_back(read_stored(row));
    return found;
}

void mark_imported(sql::Tx& tx, EntryId id)
{
    tx.execute("UPDATE entry SET imported_revision = revision WHERE id = $1", id);
}

}
