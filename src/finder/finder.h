// Finding: the page /zoeken, and the index behind it that follows the content. The public face of the slice.
#pragma once
#include "content/context.h"
#include "platform/base/time.h"
#include "platform/http/route.h"
#include "platform/search/index.h"

#include <span>

namespace finder {

/// An index for each language; what is asked of them is answered while they are made anew.
struct Indexes
{
    search::Index nl{text::Language::nl};
    search::Index en{text::Language::en};

    search::Index& in(text::Language language) { return language == text::Language::nl ? nl : en; }
};

/// What the slice uses; all of it outlives the slice.
struct Finder
{
    sql::Database& db;
    content::Context const& content;
    base::Clock const& clock;
    Indexes& indexes;
};

/// /zoeken and /en/search.
std::span<http::Route<Finder> const> routes();

}
