// Runs a program of the system (pg_dump and its kin) and waits for it.
#pragma once
#include <map>
#include <string>
#include <vector>

namespace sql {

struct CommandResult
{
    int status = 0;     ///< exit status; 128 + signal when killed
    std::string output; ///< standard output and error together
};

/// Looks `arguments[0]` up in PATH; `environment` is added to ours, for what must not be seen in the process list.
/// Throws Error saying which package has the program when it is absent.
CommandResult run_command(
    std::vector<std::string> const& arguments, std::map<std::string, std::string> const& environment);

}
