// An entry: the one thing that everything published is, and the small shapes in which pages read it.
#pragma once
#include "content/kind.h"
#include "platform/base/id.h"
#include "platform/base/time.h"

#include <boost/json/object.hpp>

#include <optional>
#include <string>
#include <vector>

namespace content {

using EntryId = base::Id<struct EntryTag>;

/// Where an entry stands in its life. Only published entries are shown to visitors.
enum class Status { draft, in_review, reading_along, published, archived };
std::string_view code(Status status);
std::optional<Status> status_from(std::string_view code);

/// Whether the entry is a made-up example; it must be labelled wherever it appears.
enum class Invented { no, yes };

/// What an author writes, whether by file or by form: everything but identity and history.
struct Draft
{
    std::string kind;
    text::Language language = text::Language::nl;
    std::string slug;
    std::string title;
    std::string summary;
    std::string body; ///< Markdown
    Status status = Status::draft;
    Invented invented = Invented::no;
    std::optional<std::string> translation_of; ///< slug of the Dutch original; its structure stands there
    boost::json::object fields;                ///< canonical, checked against the kind

    bool operator==(Draft const&) const = default;
};

/// A stored entry as a page shows it. In a language without a translation it is the original: `language` tells.
/// `fields` are the original's with the translation's words laid over them.
struct Entry
{
    EntryId id;       ///< of the original; links, values and translations hang on it
    EntryId shown_id; ///< of the row shown: a translation or the original
    Draft content;
    std::string slug_nl;
    std::string slug_en; ///< of the translation; the Dutch slug when there is none
    base::Time updated_at;
    std::optional<base::Time> published_at;
    std::int64_t revision = 0;
    std::optional<base::Time> read_along_at{}; ///< when experts by experience had read along with the words shown
};

/// An entry in a list: enough for a card, a link or a feed item.
struct Card
{
    EntryId id;
    std::string kind;
    text::Language language = text::Language::nl; ///< of title and summary
    std::string slug;                             ///< for the address in the language asked for
    std::string title;
    std::string summary;
    Invented invented = Invented::no;
    boost::json::object fields; ///< in that language
};

/// A link between entries, seen from one of them.
struct LinkedCard
{
    std::string relation; ///< code of the relation, such as `based_on`
    Card card;
};

/// The fields of a translation laid over those of its original: translated fields replace, records merge by position.
boost::json::object merge_fields(boost::json::object original, boost::json::object const& translation);

/// The address of an entry of this kind.
std::string entry_path(Kind const& kind, text::Language language, std::string_view slug);

/// The texts of a list field, such as themes; empty when absent.
std::vector<std::string> texts(boost::json::object const& fields, std::string_view name);

/// The text of a field; empty when absent.
std::string text_of(boost::json::object const& fields, std::string_view name);

}
