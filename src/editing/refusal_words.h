// Why a file was refused, in plain words of the reader's language; media says it in English.
#pragma once
#include "platform/text/language.h"

#include <string>
#include <string_view>

namespace editing {

/// The sentence for what media::Refused says. What has no sentence of its own is told as media says it.
std::string refusal_words(text::Language language, std::string_view reason);

}
