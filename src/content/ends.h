// The rule that pictures and recordings are shown no longer than what they belong to, such as a story.
#pragma once
#include "content/content.h"
#include "content/links_check.h"

#include <span>
#include <vector>

namespace content {

/// Media that an entry with a last day (`Kind::shown_until`) shows or links to, and that have a later last day or none.
/// Told in the file of the media when that stands here, else in that of the entry. A film's poster belongs to it too.
std::vector<FileProblem> check_ends(std::span<Standing const> standing);

namespace store {

/// The same of one draft that is to be published, beside what is stored.
std::vector<Problem> check_ends(sql::Session& db, Kinds const& kinds, Draft const& draft);

}

}
