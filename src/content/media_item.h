// What pages show of a medium, put together from its fields and the parts of its files; stored, or as a draft has it.
#pragma once
#include "content/media_view.h"

#include <boost/json/object.hpp>

namespace content::store {

/// Form, alt, maker, licence and chapters; `merged` are the fields in the reader's language.
void read_fields(MediaItem& item, boost::json::object const& merged);
/// A part of one of its files, where it belongs. `language` is that of captions.
void add_part(MediaItem& item, std::string_view variant, MediaFile part, text::Language language);

/// The draft that is previewed now in place of this medium, with its files as far as who looks may have them; absent
/// when there is none.
std::optional<MediaItem> previewed_item(sql::Session& db, std::string const& slug_nl);

}
