// A small strict reader of CBOR (RFC 8949), as far as authenticators use it: what is not in CTAP2's canonical form
// (CTAP 2.1, section 8 "Message encoding") is refused, as WebAuthn Level 3, section 2.2 recommends.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace security::cbor {

enum class Kind { natural, negative, bytes, text, array, map, boolean, null };

/// One data item. Texts and bytes are views of the input, which must outlive it.
struct Value
{
    Kind kind = Kind::null;
    std::uint64_t number = 0;      ///< natural: the number; negative: it stands for -1 - number; boolean: 0 or 1
    std::string_view bytes = {};   ///< of a byte or text string
    std::vector<Value> items = {}; ///< of an array; of a map: key, value, key, value ...

    bool is(Kind wanted) const { return kind == wanted; }
    /// The value under this key of a map; null when it has none, or is no map.
    Value const* at(std::string_view key) const;
    /// The same for a key that is a whole number, as COSE has them.
    Value const* at(std::int64_t key) const;
    /// Of a whole number that fits.
    std::optional<std::int64_t> whole() const;
};

struct Limits
{
    std::size_t bytes = 64 * 1024; ///< of one whole item
    std::size_t depth = 4;         ///< arrays and maps in each other: CTAP2 allows no more
    std::size_t items = 256;       ///< data items in all
};

/// The item that fills the input exactly. Absent when it does not, is over a limit, or is not canonical: definite
/// lengths, whole numbers and lengths in the fewest bytes, map keys whole numbers or texts in CTAP2's order and none
/// twice, texts valid UTF-8; no tags, no fractions, no simple values but false, true and null.
std::optional<Value> read(std::string_view input, Limits const& limits = {});

/// The item that the input begins with, which is then taken off it: for items that stand behind each other.
std::optional<Value> read_first(std::string_view& input, Limits const& limits = {});

}
