// From question to result: the entries that links tie to a question, and which journeys there are.
#pragma once
#include "content/viewer.h"

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace content {

/// The steps of a journey, in their order.
enum class Step { cause, question, research, insight, material, circle, trial, result };
inline constexpr std::size_t step_count = 8;

/// The step that entries of a kind take by nature; absent for kinds that are no part of a journey.
std::optional<Step> step_of(std::string_view kind);

/// A whole journey.
struct JourneyGraph
{
    struct Link
    {
        std::size_t from = 0; ///< place in `entries` of what uses, answers, teaches ...
        std::size_t to = 0;   ///< ... this one
        std::string relation;
    };

    std::vector<Card> entries; ///< the question first, then by distance
    std::vector<Link> links;

    /// The step of an entry in this journey, by its kind and by what it is to others: what measures something is a
    /// result, and so is a story or a question that came of it; the project that an insight came from is research; what
    /// only gave rise to the question is its cause.
    Step step(std::size_t entry) const;
};

/// From the question on, links are followed to all that was done with it, and from there back to where that came from,
/// this far. No more entries than this are taken, the nearest first. What else was done with an origin, and what came
/// of another question, belongs to other journeys.
inline constexpr int journey_depth = 6;
inline constexpr int journey_entries = 40;

/// The journeys of the 100 newest questions, known without a query.
struct Journeys
{
    struct Root
    {
        EntryId question;
        std::array<std::string, 2> slugs; ///< Dutch, English
        std::size_t steps = 0;            ///< how many different steps were taken
        std::size_t entries = 0;

        std::string const& slug(text::Language language) const { return slugs[language == text::Language::en]; }
    };

    std::vector<Root> roots;                             ///< of two entries or more; the most complete first
    std::unordered_map<EntryId, std::size_t> journey_of; ///< the nearest journey of an entry: place in `roots`

    /// Null when the entry is in none.
    Root const* find(EntryId entry) const;
};

/// The page of all journeys, and of the journey of one question.
std::string_view journeys_path(text::Language language);
html::Url journey_url(text::Language language, std::string_view question);

/// What a link says, read from where it starts: "Geeft antwoord op". Empty for a relation that does not exist.
std::string_view relation_words(Viewer const& viewer, std::string_view relation);

/// "Bekijk de hele weg van vraag tot resultaat"; nothing for an entry that is in no journey.
void journey_link(html::Out& out, Viewer const& viewer, EntryId entry);

namespace store {

/// The journey of a question; without entries when it is not published. Two queries.
JourneyGraph journey_graph(sql::Session& db, text::Language language, EntryId question);

/// Three queries; looks at no more than 20,000 ways to reach an entry. Not for requests.
Journeys journeys(sql::Session& db);

}

}
