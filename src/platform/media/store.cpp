// Files of media in the database.
#include "platform/media/store.h"

#include "platform/base/error.h"

namespace media {

std::string address(std::string_view sha256, std::string_view name)
{
    return "/media/bestand/" + std::string(sha256.substr(0, 16)) + "/" + std::string(name);
}

namespace store {

namespace {

constexpr std::size_t piece = 1024 * 1024;
constexpr std::int64_t pieces_a_query = 8;

bool is_stored(sql::Session& db, std::string_view sha256, std::int64_t size)
{
    return db.value<std::int64_t>("SELECT size FROM media_blob WHERE sha256 = $1", sha256) == size;
}

}

std::optional<FileRecord> file(sql::Session& db, std::string_view name)
{
    std::optional<FileRecord> found;
    for (auto const& row : db.query(
             R"(
            SELECT f.source, f.duration_ms, p.variant, p.name, p.sha256, p.type, p.size, p.width, p.height
            FROM media_file f JOIN media_part p ON p.file = f.name WHERE f.name = $1 ORDER BY p.variant)",
             name))
    {
        if (!found)
            found.emplace(
                std::string(name), row.get<std::string>(0), std::chrono::milliseconds(row.get<std::int64_t>(1)),
                std::vector<Part>());
        found->parts.push_back(
            {row.get<std::string>(2), row.get<std::string>(3), row.get<std::string>(4), row.get<std::string>(5),
             row.get<std::int64_t>(6), row.get<int>(7), row.get<int>(8)});
    }
    return found;
}

void put_bytes(sql::Database& db, std::string_view sha256, std::string_view bytes)
{
    auto const size = static_cast<std::int64_t>(bytes.size());
    if (is_stored(db, sha256, size))
        return;
    std::int64_t ordinal = 0;
    for (std::size_t at = 0; at < bytes.size(); at += piece, ++ordinal)
        db.write([&, at, ordinal](sql::Tx& tx) {
            tx.execute(
                R"(
                INSERT INTO media_chunk (sha256, ordinal, bytes) VALUES ($1, $2, $3)
                ON CONFLICT (sha256, ordinal) DO UPDATE SET bytes = excluded.bytes)",
                sha256, ordinal, sql::BlobView{bytes.substr(at, piece)});
        });
    // Whole only now: what was broken off before this is no file, and goes with the next import.
    db.write([&](sql::Tx& tx) {
        tx.execute(
            "INSERT INTO media_blob (sha256, size) VALUES ($1, $2) ON CONFLICT (sha256) DO UPDATE SET size = $2",
            sha256, size);
    });
}

std::int64_t read_bytes(sql::Session& db, std::string_view sha256, std::function<void(std::string_view)> const& take)
{
    std::int64_t total = 0;
    for (std::int64_t next = 0;;)
    {
        auto const first = next;
        for (auto const& row : db.query(
                 R"(
                SELECT bytes FROM media_chunk WHERE sha256 = $1 AND ordinal >= $2 ORDER BY ordinal LIMIT $3)",
                 sha256, first, pieces_a_query))
        {
            auto const blob = row.get<sql::Blob>(0);
            take(blob.bytes);
            total += static_cast<std::int64_t>(blob.bytes.size());
            ++next;
        }
        if (next < first + pieces_a_query)
            return total;
    }
}

std::optional<std::string> bytes(sql::Session& db, std::string_view sha256)
{
    auto const size = db.value<std::int64_t>("SELECT size FROM media_blob WHERE sha256 = $1", sha256);
    if (!size)
        return std::nullopt;
    std::string all;
    all.reserve(static_cast<std::size_t>(*size));
    read_bytes(db, sha256, [&](std::string_view part) { all += part; });
    return all;
}

void save(sql::Tx& tx, FileRecord const& file)
{
    tx.execute("DELETE FROM media_part WHERE file = $1", file.name);
    tx.execute(
        R"(
        INSERT INTO media_file (name, source, duration_ms) VALUES ($1, $2, $3)
        ON CONFLICT (name) DO UPDATE SET source = $2, duration_ms = $3)",
        file.name, file.source, std::int64_t{file.duration.count()});
    for (auto const& part : file.parts)
    {
        if (!is_stored(tx, part.sha256, part.size))
            throw base::Error("the bytes of " + part.name + " are not in the database; import again");
        tx.execute(
            R"(
            INSERT INTO media_part (file, variant, name, key, sha256, type, size, width, height)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))",
            file.name, part.variant, part.name, part.sha256.substr(0, 16), part.sha256, part.type, part.size,
            part.width, part.height);
    }
}

void remove(sql::Tx& tx, std::string_view name)
{
    tx.execute("DELETE FROM media_file WHERE name = $1", name);
}

void remove_unused_bytes(sql::Tx& tx)
{
    tx.execute(R"(
        DELETE FROM media_blob WHERE NOT EXISTS (SELECT 1 FROM media_part p WHERE p.sha256 = media_blob.sha256))");
    tx.execute(R"(
        DELETE FROM media_chunk WHERE NOT EXISTS (SELECT 1 FROM media_blob b WHERE b.sha256 = media_chunk.sha256))");
}

std::vector<std::string> hashes(sql::Session& db)
{
    std::vector<std::string> all;
    for (auto const& row : db.query("SELECT DISTINCT sha256 FROM media_part"))
        all.push_back(row.get<std::string>(0));
    return all;
}

}

}
