// What research found and what was asked: insights and questions. The public face of the slice.
#pragma once
#include "content/components.h"
#include "content/context.h"
#include "platform/base/time.h"
#include "platform/http/route.h"

#include <span>
#include <string_view>
#include <vector>

namespace research {

/// The kinds `insight` and `question`: their fields, described once.
extern content::Kind const insight;
extern content::Kind const question;

/// What the slice uses; all of it outlives the slice.
struct Research
{
    sql::Database& db;
    content::Context const& content;
    base::Clock const& clock;
    std::string_view site_name; ///< of the alliance, which publishes the insights: for references to them
};

/// /inzichten, /vragen and the pages below them, in both languages.
std::span<http::Route<Research> const> routes();

/// Questions with which something was done, those set aside too, the last asked first: for "Wat hebben we met jullie
/// antwoorden gedaan?". One query.
std::vector<content::Card> settled_questions(sql::Session& db, content::Viewer const& viewer, int limit);

/// Questions with their state and what was done with each, as a list. Nothing when there are none.
void question_results(html::Out& out, content::Viewer const& viewer, std::span<content::Card const> questions);

}
