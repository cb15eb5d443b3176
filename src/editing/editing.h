// A place to write: works, the form made from a kind's description, saving without losing a word. The public face.
#pragma once
#include "content/context.h"
#include "editing/work.h"
#include "platform/base/time.h"
#include "platform/http/route.h"
#include "platform/media/helper_process.h"
#include "platform/sql/migrate.h"

#include <functional>
#include <span>

namespace editing {

std::span<sql::Migration const> migrations();

/// What the slice uses; all of it outlives the slice.
struct Editing
{
    sql::Database& db;
    content::Context const& content;
    base::Clock const& clock;
    /// The answer of this site to a GET of an entry's page, for the preview. Set by app when all routes stand.
    std::function<http::Response(http::Request const&)> show = {};
};

/// /schrijven, /bewerken and the pages below them, in both languages.
std::span<http::Route<Editing> const> routes();

}
