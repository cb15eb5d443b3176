// The addresses of review's pages, as paths.
#pragma once
#include "content/entry.h"
#include "review/reading.h"

#include <string>

namespace review {

/// What happens with a work: "/schrijven/7/nakijken".
std::string steps_path(text::Language language, WorkId work);
std::string waiting_path(text::Language language);
std::string round_path(text::Language language, RoundId round);
/// Where somebody else's reading is written down; without a round: where one chooses which.
std::string record_path(text::Language language, RoundId round);
std::string history_path(text::Language language, content::Draft const& draft);
std::string still_right_path(text::Language language, std::string_view kind, std::string_view slug);
/// Where a work is written.
std::string write_path(text::Language language, WorkId work);

}
