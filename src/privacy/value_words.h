// A stored value as people read it. Private to the slice.
#pragma once
#include "accounts/personal.h"

namespace privacy {

/// A moment in words, a code such as "daily" in words; other values, and codes that are not known here, as they are.
/// The JSON of the download keeps the codes.
std::string value_words(text::Language language, accounts::PersonalFact const& fact);

}
