// "Meegelezen door ervaringsdeskundigen": whether these very words were read along with before they went out.
#pragma once
#include "content/content.h"

namespace content {

/// Whether both say the same in the same words: title, summary, body, and every text and prose field of the row. Where
/// it is filed, its picture, and dates such as when a source was seen may differ.
bool same_words(Kind const& kind, Draft const& one, Draft const& other);

namespace store {

/// Marks the row (original or translation) as read along with at `time`; absent takes the mark away. An invented entry
/// is never marked. `save` takes the mark away when the words change, and no file sets it.
void set_read_along(sql::Tx& tx, EntryId id, std::optional<base::Time> time, base::Time now);

}

}
