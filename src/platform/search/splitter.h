// Splits Dutch compounds into their parts, by a dictionary that tells which words take part in compounds.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace search {

class Stemmer;

/// Reads a dictionary in Hunspell's form with OpenTaal's flags (Debian's hunspell-nl). Safe from all threads.
class Splitter
{
public:
    /// Without a dictionary: no word is split.
    Splitter() = default;
    /// Throws base::Error when the file cannot be read.
    explicit Splitter(std::filesystem::path const& dictionary);

    /// The parts of a folded word, without linking letters: {"schuld", "hulp", "verlening"}. Empty for a word that is
    /// no compound of words of the dictionary.
    std::vector<std::string> parts(std::string_view word) const;

    /// Under which words the compound is found: its parts and each run of adjacent parts that is not the whole, such
    /// as "schuldhulp" and "hulpverlening". In order of place.
    std::vector<std::string> finds(std::string_view word) const;

    /// Changes with the dictionary's content; empty without one.
    std::string const& version() const { return version_; }
    std::size_t size() const { return roles_.size(); }

private:
    struct Piece
    {
        std::size_t begin = 0;
        std::size_t end = 0;  ///< without linking letters
        std::size_t next = 0; ///< with them
    };
    // Looks texts up without copying them.
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    void add(std::string_view line);
    void prepare_stems();
    double cost_of_begin(std::string_view word, std::string_view link) const;
    double cost_of_end(std::string_view word, Stemmer& stemmer) const;
    std::vector<Piece> split(std::string_view word) const;
    void refine(std::string_view word, Piece const& piece, std::vector<Piece>& pieces) const;
    std::vector<Piece> pieces(std::string_view word) const;

    std::string version_;
    std::unordered_map<std::string, std::uint8_t, Hash, std::equal_to<>> roles_;
    /// What words with a role end in when a plural's ending is taken off: "vrag" for vraag and vragen.
    std::unordered_set<std::string, Hash, std::equal_to<>> front_stems_;
    std::unordered_set<std::string, Hash, std::equal_to<>> end_stems_;
};

}
