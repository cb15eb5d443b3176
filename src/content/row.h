// How rows of `entry` are read; private to the store.
#pragma once
#include "content/content.h"

namespace content::store {

/// Parses JSON that this program wrote itself.
boost::json::object parse_object(std::string_view json);

/// Columns of a card, for `o` the original and `s` the row shown; read by `read_card` from column `first` on.
inline constexpr char const* card_columns =
    "o.id, o.kind, s.language, s.slug, s.title, s.summary, o.invented, o.fields, "
    "CASE WHEN s.id <> o.id THEN s.fields END";
Card read_card(sql::Row const& row, int first);

/// Rows of `entry` as they are stored: what to select, up to WHERE, and how it is read.
extern char const* const stored_rows;
Stored read_stored(sql::Row const& row);

/// Makes index rows and list places of one original anew; `resolve` must follow to fill the references' targets.
void index_entry(sql::Tx& tx, Kind const& kind, EntryId original, SaveContext const& context);

/// Whether the entry's time to be shown (`Kind::shown_until`) has passed at `now`. Reads its index rows.
bool is_past(sql::Session& db, Kind const& kind, EntryId original, base::Time now);

/// Adds a line to the change log. On PostgreSQL the numbers are given out in commit order.
void log_change(
    sql::Tx& tx, std::string_view action, std::optional<std::pair<std::string_view, EntryId>> entry, base::Time now);

}
