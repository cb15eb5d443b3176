// What stands beside an action in the audit log, as people read it. Private to the slice.
#pragma once
#include "content/kind.h"
#include "platform/text/message.h"

#include <optional>
#include <string>
#include <string_view>

namespace privacy {

/// Who reads, as far as codes are concerned.
struct Reader
{
    text::Language language = text::Language::nl;
    content::Kinds const* kinds = nullptr;
};

/// "Nieuws: versie 2" for "news version 2", "redacteur (movisie)" for "editor movisie", "naam" for "name" of
/// "person.change". What is no code stays as it is.
std::string detail_words(Reader const& reader, std::string_view action, std::string_view detail);
/// What a consent is for that is about no text: "account", "read_along/name".
std::optional<text::Message> consent_words(std::string_view subject);
/// Whether a consent is about a text of the site: its subject is "story/de-brief".
bool is_about_text(content::Kinds const& kinds, std::string_view subject);

}
