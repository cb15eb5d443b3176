// How many files the process may have open, connections included.
#pragma once

#include <cstddef>

namespace app {

/// Raises the limit as far as the system lets this process, and says what it is now.
std::size_t raise_file_limit();

/// How many connections leave enough files for the database, backups and the other listeners.
std::size_t connections_within(std::size_t files, std::size_t wanted);

}
