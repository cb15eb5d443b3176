// Labels as small numbers, so that counting them over thousands of matches is cheap. Inside platform/search only.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace search {

/// Name of the metadata that holds the table.
inline constexpr char const* labels_key = "labels";

/// The table of all labels of an index: the number of a label is its place. At most 65,535 labels; further ones are
/// filtered by, not counted.
class Labels
{
public:
    Labels() = default;
    explicit Labels(std::string_view text);

    /// The table as text, one label a line.
    std::string const& text() const { return text_; }
    std::size_t size() const { return names_.size(); }
    std::string const& name(std::size_t number) const { return names_[number]; }

    /// The numbers of these labels, two bytes each; new ones are added to the table.
    std::string encode(std::vector<std::string> const& names);

private:
    void add(std::string name);

    std::string text_;
    std::vector<std::string> names_;
    std::unordered_map<std::string, std::uint16_t> numbers_;
};

/// Adds one to the count of each label of a document; `counts` is as long as the table.
void count_labels(std::string_view encoded, std::vector<std::uint32_t>& counts);

}
