// Taking an entry away for good, with everything that is only there because of it.
#include "content/withdraw.h"

#include "content/media_files.h"
#include "content/references.h"
#include "content/row.h"
#include "platform/media/forget.h"

#include <algorithm>

namespace content {

bool Withdrawn::has(EntryId id) const
{
    return std::ranges::any_of(rows, [id](WithdrawnRow const& row) { return row.id == id; });
}

bool Withdrawn::covers(std::string_view kind, text::Language language, std::string_view slug, base::Time made) const
{
    auto const hash = slug_hash(kind, language, slug);
    return std::ranges::any_of(
        names, [&](WithdrawnName const& name) { return name.hash == hash && made <= name.until; });
}

std::vector<LedgerLine> Withdrawn::lines(base::Time at) const
{
    std::vector<LedgerLine> lines;
    for (auto const& row : rows)
        lines.push_back(
            {LedgerLine::What::entry, row.kind, row.id.value, row.created_at,
             slug_hash(row.kind, row.language, row.slug), at});
    return lines;
}

namespace store {

namespace {

constexpr char const* row_columns = "SELECT id, kind, language, slug, created_at FROM entry WHERE ";

WithdrawnRow read_row(sql::Row const& row)
{
    return {
        row.get<EntryId>(0), row.get<std::string>(1),
        text::language_from(row.get<std::string_view>(2)).value_or(text::Language::nl), row.get<std::string>(3),
        row.get<base::Time>(4)};
}

// An original with its translations.
std::vector<WithdrawnRow> group(sql::Session& db, EntryId id)
{
    auto const original = db.value<EntryId>("SELECT COALESCE(original_id, id) FROM entry WHERE id = $1", id)
                              .value_or(id);
    std::vector<WithdrawnRow> rows;
    for (auto const& row : db.query(
             std::string(row_columns) + "id = $1 OR original_id = $1 ORDER BY CASE WHEN id = $1 THEN 0 ELSE 1 END, id",
             original))
        rows.push_back(read_row(row));
    return rows;
}

bool mentions(Kinds const& kinds, Draft const& draft, WithdrawnRow const& gone)
{
    auto const* const kind = kinds.find(draft.kind);
    return kind && !(without_references(*kind, draft, gone.kind, gone.slug) == draft);
}

// Rows that name this one, in fields or in texts. A slug has no signs that LIKE knows.
std::vector<Stored> mentioning(sql::Session& db, Kinds const& kinds, WithdrawnRow const& gone)
{
    std::vector<Stored> found;
    for (auto const& row : db.query(
             std::string(stored_rows) + "WHERE e.fields LIKE $1 OR e.fields LIKE $2 OR e.body LIKE $2 ORDER BY e.id",
             "%\"" + gone.slug + "\"%", "%" + gone.kind + "/" + gone.slug + "%"))
        if (auto stored = read_stored(row); mentions(kinds, stored.draft, gone))
            found.push_back(std::move(stored));
    return found;
}

std::vector<WithdrawnRow> media_named_by(sql::Session& db, Kinds const& kinds, Withdrawn const& withdrawn)
{
    std::vector<WithdrawnRow> media;
    for (auto const& gone : withdrawn.rows)
    {
        auto const draft = [&]() -> std::optional<Draft> {
            for (auto const& row : db.query(std::string(stored_rows) + "WHERE e.id = $1", gone.id))
                return read_stored(row).draft;
            return std::nullopt;
        }();
        auto const* const kind = draft ? kinds.find(draft->kind) : nullptr;
        if (!kind)
            continue;
        for (auto const& row : db.query(std::string(row_columns) + "kind = $1 AND language = 'nl'", media_kind))
            if (auto item = read_row(row); !withdrawn.has(item.id) && mentions(kinds, *draft, item))
                media.push_back(std::move(item));
    }
    return media;
}

bool only_used_by(sql::Session& db, Kinds const& kinds, WithdrawnRow const& item, Withdrawn const& withdrawn)
{
    return std::ranges::all_of(
        mentioning(db, kinds, item), [&](Stored const& stored) { return withdrawn.has(stored.id); });
}

// A film brings its poster: looked for until nothing more comes.
void add_media(sql::Session& db, Kinds const& kinds, Withdrawn& withdrawn)
{
    for (bool more = true; more;)
    {
        more = false;
        for (auto const& item : media_named_by(db, kinds, withdrawn))
            if (!withdrawn.has(item.id) && only_used_by(db, kinds, item, withdrawn))
            {
                auto const rows = group(db, item.id);
                withdrawn.rows.insert(withdrawn.rows.end(), rows.begin(), rows.end());
                more = true;
            }
    }
}

void drop_references(sql::Tx& tx, Withdrawn const& withdrawn, SaveContext const& context)
{
    for (auto const& gone : withdrawn.rows)
        for (auto const& stored : mentioning(tx, context.kinds, gone))
        {
            if (withdrawn.has(stored.id))
                continue;
            auto const& kind = *context.kinds.find(stored.draft.kind);
            auto const draft = without_references(kind, stored.draft, gone.kind, gone.slug);
            save(tx, kind, draft, context);
            if (!draft.translation_of)
                resolve(tx, kind, draft);
        }
}

std::vector<std::string> files_of(sql::Session& db, Withdrawn const& withdrawn)
{
    std::vector<std::string> names;
    for (auto const& gone : withdrawn.rows)
        for (auto const& row : db.query("SELECT file FROM entry_file WHERE entry_id = $1", gone.id))
            names.push_back(row.get<std::string>(0));
    return names;
}

}

std::optional<EntryId> original_named(sql::Session& db, std::string_view kind, std::string_view slug)
{
    return db.value<EntryId>(
        "SELECT COALESCE(original_id, id) FROM entry WHERE kind = $1 AND slug = $2 ORDER BY language DESC LIMIT 1",
        kind, slug);
}

std::optional<Withdrawn> to_withdraw(sql::Session& db, Kinds const& kinds, EntryId id, base::Time now)
{
    Withdrawn withdrawn;
    withdrawn.rows = group(db, id);
    if (withdrawn.rows.empty())
        return std::nullopt;
    add_media(db, kinds, withdrawn);
    for (auto const& line : withdrawn.lines(now))
        withdrawn.names.push_back({line.slug_hash, now});
    return withdrawn;
}

Withdrawn withdrawn_by(sql::Session& db, std::vector<LedgerLine> const& lines)
{
    Withdrawn withdrawn;
    for (auto const& line : lines)
    {
        if (line.what != LedgerLine::What::entry)
            continue;
        withdrawn.names.push_back({line.slug_hash, line.at});
        for (auto const& row :
             db.query(std::string(row_columns) + "id = $1 AND created_at = $2", line.row_id, line.created_at))
            withdrawn.rows.push_back(read_row(row));
    }
    return withdrawn;
}

void withdraw(sql::Tx& tx, Withdrawn const& withdrawn, SaveContext const& context)
{
    drop_references(tx, withdrawn, context);
    auto const files = files_of(tx, withdrawn);
    add_to_ledger(tx, withdrawn.lines(context.now));
    for (auto const& gone : withdrawn.rows)
        remove(tx, gone.id, context);
    for (auto const& file : files)
        if (!tx.value<int>("SELECT 1 FROM entry_file WHERE file = $1 LIMIT 1", file))
            media::store::forget_file(tx, file);
}

}

}
