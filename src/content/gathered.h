// Everything of several kinds that is filed under one place, read at once.
#pragma once
#include "content/list.h"
#include "platform/sql/sql.h"

#include <span>
#include <string>
#include <vector>

namespace content {

/// A value that entries are filed under, such as field `areas` with the text `emmen`.
struct Filed
{
    std::string field;
    std::string text;
};

/// What to gather of one kind: the first entries, in the order of the kind, filed under at least one of the values.
struct Shelf
{
    Kind const* kind = nullptr;
    std::vector<Filed> under;
    int limit = 12;
};

/// The entries of a shelf.
struct Gathered
{
    std::vector<Card> cards;
    bool more = false; ///< whether there are others
};

/// An organisation, and one of the entries that name it.
struct Partner
{
    Card card;
    EntryId through;
};

namespace store {

/// As many as there are shelves, in their order. One query: a bounded walk for each value of each shelf.
std::vector<Gathered> gathered(sql::Session& db, text::Language language, std::span<Shelf const> shelves);

/// Organisations that these entries name in `organisations`, by name, at most `limit`. One query; none without ids.
std::vector<Partner> partners(sql::Session& db, text::Language language, std::vector<EntryId> const& ids, int limit);

}

}
