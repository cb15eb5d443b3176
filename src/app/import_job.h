// Importing into an open database, and the report of it as text: the same for the command and for the serving process.
#pragma once
#include "app/commands.h"
#include "platform/sql/sql.h"

#include <boost/json/object.hpp>

namespace app {

struct ImportResult
{
    int exit_code = 1;
    std::string report; ///< for standard output
};

/// Imports and reports; makes lists anew when ICU's order of letters has changed since.
ImportResult run_import(sql::Database& db, ImportArguments const& arguments);

/// The request by which a command asks the serving process to import, and its reading there. A database that
/// the command was given goes along; reading throws base::Error when the serving process has another one.
boost::json::object import_request(Config const& config, ImportArguments const& arguments);
ImportArguments read_import_request(Config const& config, boost::json::object const& request);
boost::json::object import_answer(ImportResult const& result);
ImportResult read_import_answer(boost::json::object const& answer);

/// Makes the stored order of lists anew when it was made by another version of ICU.
void follow_collation(sql::Database& db);

}
