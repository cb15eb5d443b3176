// What research found and what was asked: insights and questions. The public face of the slice.
#pragma once
#include "content/context.h"
#include "platform/base/time.h"
#include "platform/http/route.h"

#include <span>

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
};

/// /inzichten, /vragen and the pages below them, in both languages.
std::span<http::Route<Research> const> routes();

}
