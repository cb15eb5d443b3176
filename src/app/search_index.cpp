// The command reindex, and its counterpart in the process that serves.
#include "app/search_index.h"

#include "app/commands.h"
#include "app/data_folder.h"
#include "app/database.h"
#include "app/handover.h"
#include "app/kinds.h"
#include "platform/base/error.h"

#include <iostream>

namespace app {

namespace {

constexpr char const* command = "reindex";

std::uint64_t reindex_here(Config const& config)
{
    auto const lock = DataLock::take(config.data);
    if (!lock)
        throw base::Error(
            "another kracht process works in " + config.data.string() + " and does not answer; wait for it or stop it");
    auto const db = open_database(config, Schema::must_be_current);
    base::SystemClock const clock;
    return finder::build_indexes(indexer_setting(config, *db, clock));
}

std::uint64_t read_answer(boost::json::object const& answer)
{
    if (auto const* const problem = answer.if_contains("problem"))
        throw base::Error(std::string(problem->as_string()));
    return answer.at("documents").to_number<std::uint64_t>();
}

}

finder::IndexerSetting indexer_setting(Config const& config, sql::Database& db, base::Clock const& clock)
{
    return {db, kinds(), clock, config.data / "search", config.compound_dictionary};
}

bool is_reindex_request(boost::json::object const& request)
{
    auto const* const wanted = request.if_contains("command");
    return wanted && wanted->is_string() && wanted->as_string() == command;
}

boost::json::object answer_reindex(finder::Indexer& indexer)
{
    try
    {
        return {{"documents", indexer.rebuild()}};
    }
    catch (std::exception const& error)
    {
        return {{"problem", error.what()}};
    }
}

int reindex(Config const& config)
{
    auto const answer = hand_over(handover_socket(config.data), {{"command", command}});
    auto const documents = answer ? read_answer(*answer) : reindex_here(config);
    std::cout << "the search index was made anew: " << documents << " documents\n";
    return 0;
}

}
