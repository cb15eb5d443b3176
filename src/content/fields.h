// Checks the fields of a draft against the description of its kind, and writes JSON in its one canonical form.
#pragma once
#include "content/entry.h"
#include "content/vocabulary.h"

#include <boost/json/value.hpp>

#include <string>
#include <vector>

namespace content {

/// What is wrong with a draft. `field` is a path such as `tracks[1].area`, or a common part such as `title`.
struct Problem
{
    std::string field;
    std::string message; ///< in English, says what is wrong and what is allowed

    bool operator==(Problem const&) const = default;
};

/// Longest accepted sizes in bytes.
inline constexpr std::size_t max_title = 300, max_text = 2'000, max_prose = 32 * 1024, max_body = 64 * 1024,
                             max_list = 500;

/// Checks everything that can be known without other entries: shapes, required fields, choices, dates, addresses,
/// vocabulary, lengths, U+0000, what a translation may hold, sources, the demonstration's rules for an entry by itself.
/// The draft is canonical. References to other entries are checked by `resolve`, and by `check_links` for an import.
std::vector<Problem> check(Kind const& kind, Draft const& draft, Vocabulary const& vocabulary);

/// The fields in canonical order (that of the kind); unknown keys stay at the end so that `check` can name them.
boost::json::object canonical(Kind const& kind, boost::json::object const& fields);
/// The draft with canonical fields and without blanks round its texts. What is stored and written is canonical.
Draft canonical(Kind const& kind, Draft draft);

/// A reference from a field to another entry.
struct Reference
{
    std::string field; ///< path, for messages, such as `organisations[2]` or `links[0].to`
    std::string kind;
    std::string slug;
    std::string index_field; ///< its name in entry_value: `organisations`, `results.by`; empty when not indexed
    std::string relation;    ///< of an item of `links`; empty for other fields
};

/// All references to entries in the draft's fields, links included.
std::vector<Reference> references(Kind const& kind, boost::json::object const& fields);

/// One row of entry_value: a field made searchable.
struct IndexedValue
{
    std::string field;
    std::optional<std::int64_t> number;
    std::string text;
};

/// The rows that make the entry findable: indexed fields and parts (`tracks.area`), and `areas` widened by the members
/// of `region` and by the areas of its records, former municipalities counted as their successors. Dates carry as
/// `number` their last possible day, in days since 1970-01-01. No field holds the same text twice.
std::vector<IndexedValue> indexed_values(
    Kind const& kind, boost::json::object const& fields, Vocabulary const& vocabulary);

}
