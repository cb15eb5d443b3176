// A stored value as people read it. Private to the slice.
#pragma once
#include "accounts/personal.h"
#include "platform/html/out.h"
#include "privacy/log_words.h"

namespace privacy {

/// A moment in words, a code such as "daily" in words; other values, and codes that are not known here, as they are.
/// The JSON of the download keeps the codes.
std::string value_words(Reader const& reader, accounts::PersonalFact const& fact);
/// The same as HTML. What people wrote has its own language.
void write_value(
    html::Out& out, Reader const& reader, std::vector<accounts::PersonalFact> const& record,
    accounts::PersonalFact const& fact);

}
