// What somebody typed in a form that could not be taken, so that no written word is lost.
#pragma once
#include "platform/http/form.h"
#include "platform/text/language.h"

#include <string>
#include <string_view>
#include <vector>

namespace accounts {

/// The fields of a form without passwords, codes and tokens, in the order sent.
std::vector<http::NameValue> typed_fields(http::Form const& form);
/// Whether any of them holds words.
bool has_words(std::vector<http::NameValue> const& fields);
/// What to call a field where the form that had it is not known.
std::string field_label(text::Language language, std::string_view name);

}
