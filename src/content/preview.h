// Showing a draft as its page would be, before anybody sees it: reading an entry gives the draft instead.
#pragma once
#include "content/content.h"
#include "platform/media/store.h"
#include "platform/sql/sql.h"

#include <functional>
#include <optional>
#include <string_view>

namespace content {

/// While it lives, `store::published` gives this draft on this thread for its kind and slug, as a request scope gives
/// its snapshot. So every page of every kind can be shown beforehand by the code that shows it later. Not nested.
class Preview
{
public:
    /// Where who looks fetches a part of a file that visitors may not have yet; empty: not at all.
    using Address = std::function<std::string(std::string_view file, media::Part const& part)>;

    Preview(Draft const& draft, base::Time now, Address address = {});
    ~Preview();
    Preview(Preview const&) = delete;
    Preview& operator=(Preview const&) = delete;
};

/// What is shown now in place of a stored entry.
struct Previewed
{
    Draft const* draft = nullptr;
    base::Time now{};
    Preview::Address address = {};
};
/// In place of the entry of this kind, language and slug; null when there is nothing.
Previewed const* previewed(Kind const& kind, text::Language language, std::string_view slug);
/// In place of the entry of kind `media` whose Dutch original has this slug; null when there is nothing.
Previewed const* previewed_media(std::string_view slug_nl);

namespace store {

/// The entry that the draft would make: with the id of what is stored, or 0 for a new one. A translation's original
/// must be stored, else absent.
std::optional<Entry> entry_of(sql::Session& db, Previewed const& previewed);

/// What the draft leads to, which is not in the tables of a stored entry yet.
struct Named
{
    std::vector<Card> organisations;
    std::vector<LinkedCard> origins;
};
Named named_by(sql::Session& db, Kind const& kind, text::Language language, boost::json::object const& fields);

}

}
