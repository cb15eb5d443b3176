// The little YAML that content files need, as a tree with line numbers: no anchors or tags, bounded in size.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace content::yaml {

/// Largest accepted file in bytes, deepest nesting, and most values in one file.
inline constexpr std::size_t max_bytes = 256 * 1024;
inline constexpr std::size_t max_depth = 8;
inline constexpr std::size_t max_nodes = 50'000;

/// A value. Members of a map carry their key; every scalar is text, whatever its quotes.
struct Node
{
    enum class Type { null, scalar, list, map };

    Type type = Type::null;
    int line = 0; ///< in the file, from 1; of a member: that of its key
    std::string key;
    std::string text;
    std::vector<Node> items; ///< of a list or map, in the author's order

    /// The member of a map with this key, or null.
    Node const* member(std::string_view name) const;
};

/// What is wrong with a file as such, before anyone looks at what it means.
struct Fault
{
    int line = 1;
    std::string message;  ///< says what is wrong and what to do
    std::string key = {}; ///< the key it concerns; empty: the rest of the file was not understood
};

struct Document
{
    Node root; ///< null when the source is empty; incomplete when there are faults
    std::vector<Fault> faults;
};

/// Reads one document. `first_line` is the number, in the file, of the source's first line. Comments are skipped.
/// The source has passed `byte_faults`.
Document parse(std::string_view source, int first_line);

/// Faults of the bytes themselves: too large, a byte order mark, not UTF-8, U+0000, other control characters.
std::vector<Fault> byte_faults(std::string_view source);

/// The text with LF line ends, whatever the editor wrote.
std::string with_unix_lines(std::string_view source);

}
