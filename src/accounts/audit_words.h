// The codes of the audit log as people read them.
#pragma once
#include "platform/text/message.h"

#include <string>
#include <string_view>

namespace accounts {

/// "Rol gegeven" for "role.grant". A code of an older version that is known no more is shown as it is.
std::string action_words(text::Language language, std::string_view action);
/// "tekst in bewerking" for "work".
std::string subject_words(text::Language language, std::string_view subject);
/// A role in words, with the organisation that it is for; other details as they are.
std::string detail_words(text::Language language, std::string_view detail);

}
