// The code in a mail by which somebody changes how often it comes, without signing in.
#pragma once
#include "notices/store.h"

namespace notices {

/// "12-k7MpQ...": the person and proof that we wrote it. It allows nothing but choosing the rhythm.
std::string mail_code(security::Key const& key, PersonId person);
/// Whose code it is; absent when we did not write it.
std::optional<PersonId> person_of_mail_code(security::Key const& key, std::string_view code);

/// The page where one chooses.
std::string mail_choice_path(text::Language language, std::string_view code);

}
