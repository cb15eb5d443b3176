// Words explained: the terms of the glossary, found in the texts of pages. Made once per content generation.
#pragma once
#include "content/components.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// The kind whose entries explain a word: its title is the word, its summary the explanation.
inline constexpr std::string_view term_kind = "term";

struct GlossaryTerm
{
    EntryId id;
    std::string slug;
    std::string title;
    std::string summary;
    Invented invented = Invented::no;
    std::vector<std::string> also_called;
};

/// The terms of one language, and a way to find them in texts. Never changes.
class Terms
{
public:
    /// When two terms share a name, the first one has it.
    explicit Terms(std::vector<GlossaryTerm> terms);

    std::vector<GlossaryTerm> const& all() const { return terms_; }

    struct Found
    {
        std::size_t start = 0; ///< in bytes
        std::size_t size = 0;
        std::uint32_t term = 0; ///< place in `all()`
    };
    /// Where names of terms stand in a text, in its order and without overlap; of two names that begin together the
    /// longer one. Whole words only, whatever their case and accents. Takes some 20 ns for each word.
    std::vector<Found> find(std::string_view text) const;

private:
    struct Name
    {
        std::vector<std::uint64_t> words; ///< hashes; 64 bits keep any two words of a language apart
        std::uint32_t term = 0;
    };
    struct Slot
    {
        std::uint64_t first_word = 0;
        std::uint32_t name = 0; ///< the first in `names_` that begins with this word
        bool taken = false;
    };

    Slot& slot_of(std::uint64_t word);
    Name const* longest(struct Words const& words, std::size_t at) const;

    std::vector<GlossaryTerm> terms_;
    std::vector<Name> names_; ///< by first word, the longest first
    std::vector<Slot> slots_; ///< a hash table with open addressing, at most half full
};

/// What a page has explained so far. One request, one thread.
struct Explained
{
    struct Word
    {
        GlossaryTerm const* term = nullptr;
        std::string as; ///< how the text has it
    };

    Terms const* terms = nullptr; ///< null: nothing is explained here
    EntryId entry;
    Invented invented = Invented::no;
    std::vector<Word> words; ///< in reading order
};

/// From here until `explanations`, texts of this entry in the reader's language have their words explained: the first
/// time that a term is named it becomes a link. Not the entry's own name; invented terms in invented entries only.
void explain_words(Viewer const& viewer, Entry const& entry);

/// Writes running text with its words explained, or as it stands outside an entry.
void explained_text(html::Out& out, Viewer const& viewer, std::string_view text);

/// "Woorden op deze bladzijde": what was explained, each with a link to its page and back to the text. Ends what
/// `explain_words` began. Writes nothing when there was nothing to explain.
void explanations(html::Out& out, Viewer const& viewer);

/// Whether `explanations` had something to say; its section has the id `words`.
bool has_explanations(Viewer const& viewer);

namespace store {

/// The published terms that have a text in this language, by title; at most 2,000. One query.
std::vector<GlossaryTerm> terms(sql::Session& db, text::Language language);

}

}
