// Taking a file of media away with its bytes.
#include "platform/media/forget.h"

#include <string>
#include <vector>

namespace media::store {

void forget_file(sql::Tx& tx, std::string_view name)
{
    std::vector<std::string> hashes;
    for (auto const& row : tx.query("SELECT DISTINCT sha256 FROM media_part WHERE file = $1", name))
        hashes.push_back(row.get<std::string>(0));
    tx.execute("DELETE FROM media_file WHERE name = $1", name);
    for (auto const& hash : hashes)
    {
        if (tx.value<int>("SELECT 1 FROM media_part WHERE sha256 = $1 LIMIT 1", hash))
            continue;
        tx.execute("DELETE FROM media_blob WHERE sha256 = $1", hash);
        tx.execute("DELETE FROM media_chunk WHERE sha256 = $1", hash);
    }
}

}
