// Activities and the days on which they are: lists, pages and calendar feeds. The public face of the slice.
#pragma once
#include "content/context.h"
#include "platform/base/time.h"
#include "platform/http/route.h"

#include <span>

namespace calendar {

/// The kind `activity`: its fields, described once.
extern content::Kind const kind;

/// What the slice uses; all of it outlives the slice.
struct Calendar
{
    sql::Database& db;
    content::Context const& content;
    base::Clock const& clock;
};

/// /agenda, /agenda/{slug}, /agenda.ics and /agenda/{slug}/agenda.ics, in both languages.
std::span<http::Route<Calendar> const> routes();

}
