// From a finished text to a published one: review, reading along, publishing, history, and whether it still holds.
#pragma once
#include "accounts/personal.h"
#include "content/context.h"
#include "editing/work.h"
#include "platform/http/route.h"
#include "platform/jobs/workers.h"
#include "platform/sql/migrate.h"

#include <functional>
#include <span>
#include <vector>

namespace review {

std::span<sql::Migration const> migrations();

/// What the slice uses; all of it outlives the slice.
struct Review
{
    sql::Database& db;
    content::Context& content; ///< is made new after publishing
    base::Clock const& clock;
    /// The page of the entry as a work would make it. Set by app.
    std::function<http::Response(http::Request const& request, editing::Work const& work)> preview = {};
};

/// What a reviewer asked the writer of this work to change and what readers said, until it is sent again: to stand
/// above its form. Empty when nobody asked. The caller has asked whether the person may see the work.
html::Fragment asked_of(Review& review, http::Request const& request, editing::WorkId work);

/// /nakijken, /meelezen, /namens, /klopt, the history below /bewerken, and the steps of a work below /schrijven.
std::span<http::Route<Review> const> routes();

/// Publishes what is due every minute; asks every month what still holds.
std::vector<jobs::Handler> handlers(Review& review);
std::vector<jobs::Recurring> schedule();

accounts::PersonalPart personal_part();

}
