// How a text reads, in plain words: a help for who writes, no judgement, and never a level.
#pragma once
#include "content/entry.h"
#include "platform/html/out.h"
#include "platform/text/language.h"

#include <string_view>

namespace editing {

/// A section about a Dutch text; nothing for one without words. `language` is the reader's.
void write_hints(html::Out& out, text::Language language, std::string_view markdown);
void write_hints(html::Out& out, text::Language language, content::Draft const& draft);

}
