// What to ask of a list of entries, and what comes back.
#pragma once
#include "content/entry.h"

#include <optional>
#include <string>
#include <vector>

namespace content {

/// A filter of a list: entries with at least one of the values in the field. Several filters all hold.
struct Filter
{
    std::string field; ///< an indexed field or part, such as `themes` or `tracks.area`
    std::vector<std::string> any_of;
};

/// A filter on a date field: its last possible day lies before `day`, or does not (or the field is absent).
struct DayFilter
{
    enum class Side { passed, not_passed };
    std::string field;
    Side side = Side::passed;
    std::int64_t day = 0; ///< days since 1970-01-01
};

/// The place after which a page of a list starts; opaque to callers, safe in an address.
struct Cursor
{
    std::string text = {}; ///< empty: from the start
};

struct ListQuery
{
    Kind const* kind = nullptr;
    text::Language language = text::Language::nl;
    std::vector<Filter> filters = {};
    std::optional<DayFilter> day = {};
    Cursor after = {};
    int limit = 20;
};

struct List
{
    std::vector<Card> cards;
    std::optional<Cursor> next; ///< absent on the last page
};

/// How often a value of a facet occurs among published entries of a kind.
struct FacetCount
{
    std::string field;
    std::string value;
    std::int64_t count = 0;
    std::optional<EntryId> target; ///< the entry that a reference leads to
};

}
