// The commands of the program, one function each; they print to standard output and answer the exit code.
#pragma once
#include "app/settings.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace app {

enum class Force { no, yes };
enum class Prune { no, yes };

struct ImportArguments
{
    std::filesystem::path folder;
    Force force = Force::no; ///< overwrite entries edited since their last import
    Prune prune = Prune::no; ///< remove entries whose file is gone
};

/// Whether to say how hard the Dutch texts are to read.
enum class CheckLanguage { no, yes };

struct CheckArguments
{
    std::filesystem::path folder; ///< empty: the database
    CheckLanguage language = CheckLanguage::no;
};

int serve(Config const& config);
int import_content(Config const& config, ImportArguments const& arguments);
int export_content(Config const& config, std::filesystem::path const& folder);
int migrate(Config const& config);
int backup(Config const& config, std::filesystem::path const& target);
int restore(Config const& config, std::filesystem::path const& source);
/// Carries out a ledger of erasures and withdrawals that comes from elsewhere.
int apply_ledger(Config const& config, std::filesystem::path const& file);

/// Checks the database's soundness, schema and content. 1 when something is wrong, each finding a line.
int check(Config const& config);
/// Checks a folder of content files. 1 when something is wrong; hints on language are advice and change nothing.
int check_content(CheckArguments const& arguments);

/// Looks whether everything works as it should, and prints what it sees. 1 when there is something to do.
int doctor(Config const& config);

/// Makes the search index anew: here, or in the process that serves from the same data folder.
int reindex(Config const& config);

struct AdministratorArguments
{
    std::string mail;
    std::string name;
};
/// Makes an administrator, and prints where to open the invitation and its code. Also while `serve` runs.
int create_administrator(Config const& config, AdministratorArguments const& arguments);

int list_jobs(Config const& config);
int retry_job(Config const& config, std::int64_t id);
int discard_job(Config const& config, std::int64_t id);

/// Writes the reference pages of docs/reference into a folder.
int write_reference(Config const& config, std::filesystem::path const& folder);
/// Prints the OpenAPI document.
int print_openapi(Config const& config);

}
