// Where two drafts differ, part by part and word by word, and how a part reads as plain words.
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

/// A stretch of both texts, or of one of them.
struct Piece
{
    enum class What { same, added, removed };
    What what = What::same;
    std::string text;

    bool operator==(Piece const&) const = default;
};
/// How to come from `before` to `after` by word: joined, the pieces that are not added are `before`, those not removed
/// `after`. Its work is bounded: where two texts have too little in common, lines are compared instead of words, and
/// where even that is too much, one is removed whole and the other added.
std::vector<Piece> differences(std::string_view before, std::string_view after);

/// A stretch of a text, and whether only this side has it.
struct Stretch
{
    std::string text;
    bool own = false;
};
/// The words of `text`, with those marked that `other` does not have at that place.
std::vector<Stretch> marked(std::string_view text, std::string_view other);

}
