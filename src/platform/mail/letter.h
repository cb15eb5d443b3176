// How our letters look: greeting, paragraphs, one button, closing; the same words as text and as markup.
#pragma once

#include "platform/mail/mail.h"

#include <string>
#include <string_view>
#include <vector>

namespace mail {

/// The one thing to do. The address is one of ours, in full.
struct Button
{
    std::string words;
    std::string url;
};

struct Letter
{
    std::string subject;
    std::vector<std::string> paragraphs; ///< each plain text; line ends within one are kept
    std::string code = {};               ///< to be typed over, shown large after the first paragraph
    std::optional<Button> button = {};   ///< after the paragraphs
    std::vector<std::string> after = {}; ///< paragraphs under the button
    std::string quote = {};              ///< somebody else's words, below all that
    std::string site;                    ///< the name under the closing
    std::string unsubscribe_url = {};    ///< page where one changes how often this comes
};

/// A letter to somebody, by name when there is one. Throws Refused for a button that is no http or https address.
Message letter(Address to, text::Language language, Letter const& letter);

}
