// Taking references out of a draft: fields that name an entry, and links in its texts.
#pragma once
#include "content/entry.h"

#include <string_view>

namespace content {

/// The draft without any reference to this entry. Of a link in Markdown its words stay.
Draft without_references(Kind const& kind, Draft draft, std::string_view gone_kind, std::string_view gone_slug);

}
