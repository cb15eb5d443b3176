// Splits a text into words, hashed as they are read; a word with rarer letters is folded first.
#include "content/words.h"

#include "platform/text/collate.h"

#include <array>
#include <string>

namespace content {

namespace {

constexpr std::uint64_t hash_start = 0xcbf29ce484222325U; // FNV-1a
constexpr std::uint64_t hash_step = 0x100000001b3U;

constexpr std::string_view apostrophe = "\xE2\x80\x99"; // ’

constexpr std::uint64_t add(std::uint64_t hash, char c)
{
    return (hash ^ static_cast<unsigned char>(c)) * hash_step;
}

enum class Part { letter, joiner, space, other };

// What stands at one place, and how many bytes it takes.
struct Piece
{
    Part part = Part::other;
    std::size_t size = 1;
};

// The part that a byte makes by itself. Signs outside ASCII begin with C2 (Latin-1) or E2 (punctuation, currency,
// arrows); whatever else is not ASCII is taken for a letter. UTF-8 is known to be valid.
constexpr std::array<Part, 256> parts = [] {
    std::array<Part, 256> made{};
    made.fill(Part::letter);
    for (std::size_t c = 0; c < 0x80; ++c)
    {
        bool const lower = c >= 'a' && c <= 'z', upper = c >= 'A' && c <= 'Z', digit = c >= '0' && c <= '9';
        made[c] = lower || upper || digit ? Part::letter : Part::other;
    }
    made[' '] = made['\n'] = Part::space;
    made['-'] = made['\''] = Part::joiner;
    made[0xC2] = made[0xE2] = Part::other;
    return made;
}();

Piece piece(std::string_view text, std::size_t at)
{
    auto const c = static_cast<unsigned char>(text[at]);
    if (c == 0xE2)
        return {text.substr(at).starts_with(apostrophe) ? Part::joiner : Part::other, 3};
    if (c == 0xC2)
        return {text.substr(at).starts_with("\xC2\xA0") ? Part::space : Part::other, 2}; // no-break space
    return {parts[c], 1};
}

// Letters of Latin-1 without their accents, by their second byte after C3; 0 for those that need more than that.
constexpr std::string_view plain_letters(
    "aaaaaa\0ceeeeiiii\0nooooo\0\0uuuuy\0\0aaaaaa\0ceeeeiiii\0nooooo\0\0uuuuy\0y", 64);

// A word as far as it was read. What the fast way cannot fold is folded as a whole in the end.
struct Reading
{
    std::uint64_t hash = hash_start;
    bool slow = false;

    // Takes what stands at this place; answers how many bytes that was.
    std::size_t take(std::string_view text, std::size_t at, Piece here)
    {
        auto const c = text[at];
        if (here.part == Part::joiner)
        {
            hash = add(hash, c == '-' ? '-' : '\'');
            return here.size;
        }
        if (c == '\xC3')
        {
            auto const plain = plain_letters[static_cast<unsigned char>(text[at + 1]) - 0x80U];
            slow = slow || plain == 0;
            hash = add(hash, plain);
            return 2;
        }
        slow = slow || static_cast<unsigned char>(c) >= 0x80;
        hash = add(hash, c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c);
        return 1;
    }
};

std::uint64_t folded_hash(std::string_view word)
{
    auto folded = text::fold(word);
    for (auto at = folded.find(apostrophe); at != std::string::npos; at = folded.find(apostrophe))
        folded.replace(at, apostrophe.size(), "'");
    auto hash = hash_start;
    for (auto const c : folded)
        hash = add(hash, c);
    return hash;
}

// The word that begins at `start`.
Word read_word(std::string_view text, std::size_t start)
{
    Word word{start, start, 0, false};
    Reading reading;
    for (auto at = start; at < text.size();)
    {
        auto const here = piece(text, at);
        bool const inside = here.part == Part::joiner && at + here.size < text.size()
            && piece(text, at + here.size).part == Part::letter;
        if (here.part != Part::letter && !inside)
            break;
        at += reading.take(text, at, here);
        word.end = at;
    }
    word.hash = reading.slow ? folded_hash(text.substr(start, word.end - start)) : reading.hash;
    return word;
}

}

Words::Words(std::string_view text)
{
    all.reserve(text.size() / 6 + 1);
    bool joined = true;
    for (std::size_t at = 0; at < text.size();)
    {
        auto const here = piece(text, at);
        if (here.part != Part::letter)
        {
            joined = joined && here.part == Part::space;
            at += here.size;
            continue;
        }
        all.push_back(read_word(text, at));
        all.back().joined = joined;
        joined = true;
        at = all.back().end;
    }
}

bool Words::have(std::size_t at, std::vector<std::uint64_t> const& hashes) const
{
    if (hashes.size() > all.size() - at)
        return false;
    for (std::size_t i = 0; i < hashes.size(); ++i)
        if (all[at + i].hash != hashes[i] || (i > 0 && !all[at + i].joined))
            return false;
    return true;
}

}
