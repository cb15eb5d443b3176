// Which database, and how it is used.
#pragma once
#include <chrono>
#include <string>

namespace sql {

enum class Engine { sqlite, postgres };

/// `fast` skips every sync: for tests and throw-away databases only.
enum class Durability { full, fast };

/// `read_committed` is for taking rows with FOR UPDATE SKIP LOCKED only, where serializable workers would fail each
/// other for nothing. SQLite runs one write at a time and knows no difference.
enum class Isolation { serializable, read_committed };

struct Options
{
    std::string url;                               ///< "sqlite:PATH" or "postgresql://..."
    int readers = 8;                               ///< connections for reading; on PostgreSQL for everything
    std::chrono::milliseconds lease_timeout{5000}; ///< wait for a free connection, then Busy
    std::chrono::milliseconds busy_timeout{5000};  ///< wait for another process' lock, then Busy
    std::chrono::seconds connect_timeout{5};       ///< PostgreSQL
    std::chrono::seconds statement_timeout{30};    ///< PostgreSQL: longest statement, then Busy
    Durability durability = Durability::full;
    std::string sqlite_vfs = {}; ///< a registered VFS, for tests; empty: the system's
};

}
