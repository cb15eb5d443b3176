// Where two drafts differ, part by part, and how a part reads as plain words.
#pragma once
#include "content/components.h"
#include "content/content.h"

#include <string>
#include <string_view>
#include <vector>

namespace editing {

/// The names of the parts that differ: title, summary, body, slug, and fields of the kind, in the order of the form.
std::vector<std::string> differing(content::Kind const& kind, content::Draft const& one, content::Draft const& other);

/// A part as its value; null when it is empty.
boost::json::value part_of(content::Draft const& draft, std::string_view name);
void set_part(content::Draft& draft, std::string_view name, boost::json::value value);

/// Whether both can stand below each other: longer texts and lists.
bool can_hold_both(content::Kind const& kind, std::string_view name);
boost::json::value both(boost::json::value const& first, boost::json::value const& second);

/// A part in words, a line for each item: names instead of codes.
std::string in_plain_words(
    content::Viewer const& viewer, content::Kind const& kind, std::string_view name, boost::json::value const& value);
std::string in_plain_words(content::Viewer const& viewer, content::Field const& field, boost::json::value const& value);

/// A stretch of a text, and whether only this side has it.
struct Stretch
{
    std::string text;
    bool own = false;
};
/// The words of `text` with those marked that `other` has not at that place. Very long differences are marked whole.
std::vector<Stretch> marked(std::string_view text, std::string_view other);

}
