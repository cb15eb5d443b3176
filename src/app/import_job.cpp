// Importing into an open database, and the report of it as text: the same for the command and for the serving process.
#include "app/import_job.h"

#include "app/kinds.h"
#include "content/import.h"
#include "platform/base/error.h"
#include "platform/base/log.h"
#include "platform/base/time.h"
#include "platform/text/collate.h"

#include <algorithm>

namespace app {

ImportResult run_import(sql::Database& db, ImportArguments const& arguments)
{
    auto const report = content::import_folder({
        .db = db,
        .kinds = kinds(),
        .folder = arguments.folder,
        .now = base::SystemClock().now(),
        .force = arguments.force == Force::yes ? content::Force::yes : content::Force::no,
        .prune = arguments.prune == Prune::yes ? content::Prune::yes : content::Prune::no,
    });
    std::string text;
    for (auto const& problem : report.problems)
        text += content::to_text(problem) + '\n';
    for (auto const& note : report.notes)
        text += note + '\n';
    return {report.ok() ? 0 : 1, text + content::summary(report) + '\n'};
}

namespace {

// Options behind the question mark do not make it another database.
std::string_view without_options(std::string_view url)
{
    return url.substr(0, url.find('?'));
}

bool was_given(Config const& config, std::string_view setting)
{
    return std::ranges::any_of(config.resolved, [&](Resolved const& one) {
        return one.setting->name == setting && one.source != Source::fallback;
    });
}

}

boost::json::object import_request(Config const& config, ImportArguments const& arguments)
{
    return {
        {"command", "import"},
        {"database", was_given(config, "database") ? without_options(config.database) : ""},
        {"folder", std::filesystem::absolute(arguments.folder).lexically_normal().string()},
        {"force", arguments.force == Force::yes},
        {"prune", arguments.prune == Prune::yes},
    };
}

ImportArguments read_import_request(Config const& config, boost::json::object const& request)
{
    auto const& wanted = request.at("database").as_string();
    if (!wanted.empty() && wanted != without_options(config.database))
        throw base::Error(
            "the process that serves from " + config.data.string()
            + " has another database than the one asked for; leave --database out, or give that one its own --data");
    return {
        std::string(request.at("folder").as_string()),
        request.at("force").as_bool() ? Force::yes : Force::no,
        request.at("prune").as_bool() ? Prune::yes : Prune::no,
    };
}

boost::json::object import_answer(ImportResult const& result)
{
    return {{"exit_code", result.exit_code}, {"report", result.report}};
}

ImportResult read_import_answer(boost::json::object const& answer)
{
    return {static_cast<int>(answer.at("exit_code").as_int64()), std::string(answer.at("report").as_string())};
}

void follow_collation(sql::Database& db)
{
    auto const stored = content::store::stored_collation(db);
    if (stored == text::collation_version())
        return;
    if (!stored.empty())
        base::log().info("ICU's order changed from {} to {}: making the lists anew", stored, text::collation_version());
    auto const vocabulary = content::store::vocabulary(db);
    db.write([&](sql::Tx& tx) {
        content::store::reindex(tx, {vocabulary, kinds(), accounts::import_person, base::SystemClock().now()});
    });
}

}
