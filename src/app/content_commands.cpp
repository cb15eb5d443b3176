// Commands on the content: import and export.
#include "app/commands.h"
#include "app/data_folder.h"
#include "app/database.h"
#include "app/handover.h"
#include "app/import_job.h"
#include "app/kinds.h"
#include "content/export.h"
#include "platform/base/error.h"

#include <iostream>

namespace app {

namespace {

ImportResult import_here(Config const& config, ImportArguments const& arguments)
{
    auto const lock = DataLock::take(config.data);
    if (!lock)
        throw base::Error(
            "another kracht process works in " + config.data.string() + " and does not answer; wait for it or stop it");
    auto const db = open_database(config, Schema::bring_up_to_date);
    follow_collation(*db);
    return run_import(*db, arguments);
}

}

int import_content(Config const& config, ImportArguments const& arguments)
{
    auto const answer = hand_over(handover_socket(config.data), import_request(config, arguments));
    auto const result = answer ? read_import_answer(*answer) : import_here(config, arguments);
    (result.exit_code == 0 ? std::cout : std::cerr) << result.report;
    return result.exit_code;
}

int export_content(Config const& config, std::filesystem::path const& folder)
{
    auto const db = open_database(config, Schema::must_be_current);
    auto const report = content::export_folder(*db, kinds(), folder);
    for (auto const& stray : report.strays)
        std::cout << stray << " belongs to no entry; remove it if it is not yours\n";
    std::cout << report.written << " written, " << report.unchanged << " unchanged in " << folder.string() << '\n';
    return 0;
}

}
