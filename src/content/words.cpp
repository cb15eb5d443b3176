// Splits a text into words. ASCII is hashed as it is read; a word with other letters is folded first.
#include "content/words.h"

#include "platform/text/collate.h"

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

constexpr bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// UTF-8 is known to be valid. Signs begin with C2 (Latin-1) or E2 (punctuation, currency, arrows); whatever else is
// not ASCII is taken for a letter.
Piece wide_piece(std::string_view text, std::size_t at)
{
    auto const rest = text.substr(at);
    if (rest.starts_with(apostrophe))
        return {Part::joiner, 3};
    if (rest.starts_with("\xC2\xA0")) // no-break space
        return {Part::space, 2};
    if (rest[0] == '\xC2')
        return {Part::other, 2};
    if (rest[0] == '\xE2')
        return {Part::other, 3};
    return {Part::letter, 1};
}

Piece piece(std::string_view text, std::size_t at)
{
    auto const c = text[at];
    if (is_letter(c))
        return {Part::letter, 1};
    if (c == ' ' || c == '\n')
        return {Part::space, 1};
    if (c == '-' || c == '\'')
        return {Part::joiner, 1};
    return static_cast<unsigned char>(c) < 0x80 ? Piece{} : wide_piece(text, at);
}

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

// The end of the word that begins at `start`.
Word read_word(std::string_view text, std::size_t start)
{
    Word word{start, start, hash_start, false};
    bool ascii = true;
    for (auto at = start; at < text.size();)
    {
        auto const here = piece(text, at);
        bool const inside = here.part == Part::joiner && at + here.size < text.size()
            && piece(text, at + here.size).part == Part::letter;
        if (here.part != Part::letter && !inside)
            break;
        auto const c = text[at];
        ascii = ascii && static_cast<unsigned char>(c) < 0x80;
        word.hash = add(word.hash, c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c);
        at += here.size;
        word.end = at;
    }
    if (!ascii)
        word.hash = folded_hash(text.substr(start, word.end - start));
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
