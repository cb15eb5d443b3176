// What makes a message one of a person, without asking third parties and without cookies: pure rules.
#pragma once
#include "platform/base/time.h"
#include "platform/security/seal.h"

#include <string>
#include <string_view>

namespace contact {

/// A mark in the form that says when we made it, signed so that nobody else can.
std::string stamp(security::Key const& key, base::Time now);

/// How old a form is that comes back.
enum class Age {
    right,
    too_young, ///< less than three seconds: no person types that fast
    too_old,   ///< more than a day
    unknown,   ///< not our mark
};
Age age_of(security::Key const& key, std::string_view stamp, base::Time now);

/// How many addresses of websites stand in a text.
int links_in(std::string_view text);
/// So many are never needed to ask something.
inline constexpr int most_links = 2;

/// The text without control characters; line ends and tabs stay. Blank lines and blanks at both ends go.
std::string clean_words(std::string_view text);

/// A phone number as people write it: digits, blanks, "+", "-", "(" and ")"; 8 to 15 digits.
bool is_phone(std::string_view text);

}
