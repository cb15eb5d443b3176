// The files behind entries of kind `media`.
#include "content/media_files.h"

namespace content {

std::vector<std::string> file_names(Draft const& draft)
{
    std::vector<std::string> names;
    if (draft.kind != media_kind)
        return names;
    for (auto const field : {media_file_field, media_captions_field})
        if (auto name = text_of(draft.fields, field); !name.empty())
            names.push_back(std::move(name));
    return names;
}

namespace store {

void save_file_names(sql::Tx& tx, EntryId row, Draft const& draft)
{
    if (draft.kind != media_kind)
        return;
    tx.execute("DELETE FROM entry_file WHERE entry_id = $1", row);
    for (auto const& name : file_names(draft))
        tx.execute(
            "INSERT INTO entry_file (entry_id, file) VALUES ($1, $2) ON CONFLICT (entry_id, file) DO NOTHING", row,
            name);
}

std::optional<ServedFile> served_file(sql::Session& db, std::string_view key, std::string_view name)
{
    for (auto const& row : db.query(
             R"(
            SELECT p.variant, p.name, p.sha256, p.type, p.size, p.width, p.height,
                   CASE WHEN EXISTS (
                       SELECT 1 FROM entry_file u JOIN entry e ON e.id = u.entry_id
                       JOIN entry_listing l ON l.entry_id = COALESCE(e.original_id, e.id)
                       WHERE u.file = p.file AND e.status = 'published') THEN 1 ELSE 0 END
            FROM media_part p WHERE p.key = $1 AND p.name = $2 ORDER BY 8 DESC LIMIT 1)",
             key, name))
        return ServedFile{
            {row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2), row.get<std::string>(3),
             row.get<std::int64_t>(4), row.get<int>(5), row.get<int>(6)},
            row.get<std::int64_t>(7) != 0};
    return std::nullopt;
}

std::vector<std::string> served_hashes(sql::Session& db)
{
    std::vector<std::string> hashes;
    for (auto const& row : db.query(R"(
            SELECT DISTINCT p.sha256 FROM entry_file u
            JOIN entry e ON e.id = u.entry_id AND e.status = 'published'
            JOIN entry_listing l ON l.entry_id = COALESCE(e.original_id, e.id)
            JOIN media_part p ON p.file = u.file)"))
        hashes.push_back(row.get<std::string>(0));
    return hashes;
}

}

}
