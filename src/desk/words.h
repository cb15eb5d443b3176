// Words that entries are filed under, as a coordinator changes them: pure rules on a vocabulary. Private to the slice.
#pragma once
#include "content/vocabulary.h"
#include "platform/text/message.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace desk {

enum class WordList { themes, audiences, areas, regions };
std::string_view code(WordList list);
std::optional<WordList> word_list_from(std::string_view code);
inline constexpr WordList all_word_lists[] = {
    WordList::themes, WordList::audiences, WordList::areas, WordList::regions};

/// One word of any list, as a form has it. What a list does not have is empty.
struct WordInput
{
    std::string slug;
    std::string nl; ///< of an area: its name
    std::string en;
    std::string code;
    std::string kind;
    std::string within;
    std::string from;
    std::string to;
    std::vector<std::string> into;    ///< slugs of areas
    std::vector<std::string> members; ///< of a region
};

struct WordName
{
    std::string slug;
    std::string name;
};

/// The words of a list in its order; areas by name.
std::vector<WordName> names(content::Vocabulary const& vocabulary, WordList list, text::Language language);
/// As it is now; absent when there is no such word.
std::optional<WordInput> word(content::Vocabulary const& vocabulary, WordList list, std::string_view slug);

struct WordFault
{
    std::string field;
    text::Message words;
};

/// Adds the word, or changes the one with its slug. With faults the vocabulary stays as it was.
std::vector<WordFault> add(content::Vocabulary& vocabulary, WordList list, WordInput const& input);
std::vector<WordFault> change(content::Vocabulary& vocabulary, WordList list, WordInput const& input);

enum class Direction { up, down };
/// False when there is no such word, or it stands at that end already.
bool move(content::Vocabulary& vocabulary, WordList list, std::string_view slug, Direction direction);
bool remove(content::Vocabulary& vocabulary, WordList list, std::string_view slug);

/// What of the vocabulary itself names the word: slugs of regions and areas.
struct WordUse
{
    WordList list;
    std::string name;
};
std::vector<WordUse> uses(content::Vocabulary const& vocabulary, WordList list, std::string_view slug);

/// Whether entries must be filed anew: which areas live on in which, and which belong to a region.
bool files_anew(content::Vocabulary const& before, content::Vocabulary const& after);

}
