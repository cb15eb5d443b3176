// What is published, as outsiders follow it: the newest, all addresses, and which kinds hold anything.
#pragma once
#include "content/content.h"
#include "platform/html/page.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// An entry in a feed.
struct Recent
{
    Card card;
    base::Time published_at; ///< first publication of the original
    base::Time updated_at;   ///< last change of the row shown
};

/// What a feed holds: entries of these kinds, all of them or those filed under one theme or area.
struct RecentQuery
{
    std::vector<Kind const*> kinds;
    text::Language language = text::Language::nl;
    std::string_view field = {}; ///< "themes" or "areas"; empty: all
    std::string_view text = {};  ///< slug of the theme or area
    int limit = 50;
};

/// The addresses of one entry for a sitemap.
struct Address
{
    Kind const* kind = nullptr;
    std::string slug_nl;
    std::string slug_en; ///< empty without a published translation
    base::Time updated_at;
};

namespace store {

/// The newest first. One query, which reads no more than `limit` of each kind.
std::vector<Recent> recent(sql::Session& db, RecentQuery const& query);

/// One published entry as it would stand in a feed.
std::optional<Recent> recent_one(sql::Session& db, Kind const& kind, text::Language language, std::string_view slug);

/// Addresses of published originals with `first <= id < last`, in order of id.
std::vector<Address> addresses(sql::Session& db, Kinds const& kinds, std::int64_t first, std::int64_t last);
/// The highest id that any entry has; 0 without entries.
std::int64_t highest_entry(sql::Session& db);

/// Kinds that hold at least one published entry. One query, which looks at one entry of each kind.
std::vector<std::string> inhabited(sql::Session& db, Kinds const& kinds);

/// An entry with the slug of its original.
struct Named
{
    std::string slug_nl;
    Card card;
};
/// Published entries of one kind by the slugs of their originals, in any order. One query.
std::vector<Named> by_slug(
    sql::Session& db, Kind const& kind, text::Language language, std::vector<std::string_view> const& slugs);

/// Writes the rows of entry_recent of an original anew. Its index rows have been written.
void index_recent(sql::Tx& tx, Kind const& kind, EntryId original);

}

/// The Atom feed of a kind, or, when `name` is given, of the theme or area with this slug; its title is `title`.
struct FeedPlace
{
    std::string_view name; ///< "kind", "theme" or "area"
    std::string_view value;
};
std::string feed_path(text::Language language, FeedPlace const& place);
html::Feed feed(text::Language language, FeedPlace const& place, std::string title);

}
