// "Van vraag tot resultaat": whole journeys, drawn and told. The public face of the slice.
#pragma once
#include "content/context.h"
#include "content/journey_graph.h"
#include "platform/base/time.h"
#include "platform/http/route.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

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

/// A journey in a few cards, for the home page.
struct ShortJourney
{
    struct Part
    {
        content::Step step;
        content::Card card;
    };

    html::Url url;           ///< of the whole journey
    std::vector<Part> parts; ///< in the order of the steps, one for each, at most six
};

/// The most complete journey; absent when no question has come any further. Two queries.
std::optional<ShortJourney> short_journey(sql::Session& db, content::Viewer const& viewer);

}
