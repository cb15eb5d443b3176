// "Van vraag tot resultaat": whole journeys, drawn and told. The public face of the slice.
#pragma once
#include "content/context.h"
#include "content/journey_graph.h"
#include "platform/base/time.h"
#include "platform/http/route.h"

#include <span>
#include <string_view>

namespace journey {

/// What the slice uses; all of it outlives the slice.
struct Journey
{
    sql::Database& db;
    content::Context const& content;
    base::Clock const& clock;
};

/// /van-vraag-tot-resultaat and /van-vraag-tot-resultaat/{slug}, in both languages.
std::span<http::Route<Journey> const> routes();

/// The name of a step, such as "Inzicht".
std::string_view step_name(content::Viewer const& viewer, content::Step step);

}
