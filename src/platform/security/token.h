// Tokens and codes: made at random, stored as hashes, compared in constant time.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace security {

/// What is stored of a token of at least 128 random bits (a session, a link): the 32 bytes of its SHA-256. Nobody can
/// guess such a token, so no salt or slow hash is needed. Short codes go through security::keyed_hash (seal.h).
std::string hash_token(std::string_view token);

/// Compares in a time that depends on the lengths only.
bool equal(std::string_view left, std::string_view right);

/// Six decimal digits, each of the million equally likely. About 20 bits: count the tries and let it expire soon.
std::string six_digits();

/// A code to read from paper and type: `groups` groups of four, such as "k7mp-2xqd-9hta", from 31 letters and digits
/// without those that look alike (0 o, 1 i l). A group is 19.8 bits; throws std::invalid_argument for 0 or over 16.
std::string human_code(int groups);

/// What somebody typed as a human code, in the form that human_code gives: lower case, without blanks and with the
/// dashes in place. Absent when it has other characters or is no whole number of groups.
std::optional<std::string> clean_human_code(std::string_view typed);

/// The digits of what somebody typed, without blanks and dashes; absent when it has anything else, or not `count`.
std::optional<std::string> clean_digits(std::string_view typed, std::size_t count);

}
