// The search index of the program: where it is, and making it anew, by a command or in the process that serves.
#pragma once
#include "app/settings.h"
#include "finder/indexer.h"

#include <boost/json/object.hpp>

namespace app {

/// Both outlive the indexer.
finder::IndexerSetting indexer_setting(Config const& config, sql::Database& db, base::Clock const& clock);

bool is_reindex_request(boost::json::object const& request);
boost::json::object answer_reindex(finder::Indexer& indexer);

}
