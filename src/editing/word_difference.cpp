// Differences between two texts, by word, with the algorithm of Wu, Manber and Myers as dtl has it.
#include "editing/difference.h"

#include <dtl/dtl.hpp>

#include <cstdint>
#include <unordered_map>

namespace editing {

namespace {

using What = Piece::What;

/// Comparisons that one text may cost: a few tenths of a second at the very most.
constexpr std::size_t most_work = 4'000'000;

bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

// A word with the blanks after it; a line break is a token of its own.
std::vector<std::string_view> words_of(std::string_view text)
{
    std::vector<std::string_view> tokens;
    for (std::size_t start = 0; start < text.size();)
    {
        auto end = start;
        while (end < text.size() && !is_blank(text[end]))
            ++end;
        if (end == start && text[end] == '\n')
            ++end;
        else
            while (end < text.size() && is_blank(text[end]) && text[end] != '\n')
                ++end;
        tokens.push_back(text.substr(start, end - start));
        start = end;
    }
    return tokens;
}

std::vector<std::string_view> lines_of(std::string_view text)
{
    std::vector<std::string_view> tokens;
    for (std::size_t start = 0; start < text.size();)
    {
        auto const found = text.find('\n', start);
        auto const end = found == std::string_view::npos ? text.size() : found + 1;
        tokens.push_back(text.substr(start, end - start));
        start = end;
    }
    return tokens;
}

void add(std::vector<Piece>& pieces, What what, std::string_view text)
{
    if (text.empty())
        return;
    if (!pieces.empty() && pieces.back().what == what)
        pieces.back().text += text;
    else
        pieces.push_back({what, std::string(text)});
}

// Numbers compare faster than words.
class Numbers
{
public:
    std::vector<int> of(std::vector<std::string_view> const& tokens)
    {
        std::vector<int> numbers;
        numbers.reserve(tokens.size());
        for (auto const token : tokens)
            numbers.push_back(known_.emplace(token, static_cast<int>(known_.size())).first->second);
        return numbers;
    }

private:
    std::unordered_map<std::string_view, int> known_;
};

What what_of(dtl::edit_t edit)
{
    return edit == dtl::SES_COMMON ? What::same : edit == dtl::SES_ADD ? What::added : What::removed;
}

void compare(
    std::vector<Piece>& pieces, std::vector<std::string_view> const& before, std::vector<std::string_view> const& after)
{
    Numbers numbers;
    dtl::Diff<int> diff(numbers.of(before), numbers.of(after), true);
    diff.compose();
    for (auto const& [number, info] : diff.getSes().getSequence())
    {
        auto const what = what_of(info.type);
        auto const at = what == What::added ? info.afterIdx : info.beforeIdx;
        add(pieces, what, (what == What::added ? after : before)[static_cast<std::size_t>(at) - 1]);
    }
}

bool affordable(std::vector<std::string_view> const& before, std::vector<std::string_view> const& after)
{
    return before.size() * after.size() <= most_work;
}

// What lies between the words that both begin and end with.
void compare_middle(std::vector<Piece>& pieces, std::string_view before, std::string_view after)
{
    if (before.empty() || after.empty())
    {
        add(pieces, What::removed, before);
        add(pieces, What::added, after);
        return;
    }
    for (auto* const split : {words_of, lines_of})
    {
        auto const old_tokens = split(before);
        auto const new_tokens = split(after);
        if (affordable(old_tokens, new_tokens))
            return compare(pieces, old_tokens, new_tokens);
    }
    add(pieces, What::removed, before);
    add(pieces, What::added, after);
}

std::size_t common_start(std::string_view one, std::string_view other)
{
    auto const most = std::min(one.size(), other.size());
    std::size_t same = 0;
    while (same < most && one[same] == other[same])
        ++same;
    if (same == one.size() && same == other.size())
        return same;
    while (same > 0 && !is_blank(one[same - 1]))
        --same;
    return same;
}

std::size_t common_end(std::string_view one, std::string_view other)
{
    auto const most = std::min(one.size(), other.size());
    std::size_t same = 0;
    while (same < most && one[one.size() - same - 1] == other[other.size() - same - 1])
        ++same;
    // Back to where a word begins in both.
    auto const begins = [&](std::string_view text) {
        return same == text.size() || is_blank(text[text.size() - same - 1]);
    };
    while (same > 0 && !(begins(one) && begins(other)))
        --same;
    return same;
}

}

std::vector<Piece> differences(std::string_view before, std::string_view after)
{
    std::vector<Piece> pieces;
    auto const start = common_start(before, after);
    add(pieces, What::same, before.substr(0, start));
    before.remove_prefix(start);
    after.remove_prefix(start);
    auto const end = common_end(before, after);
    auto const rest = before.substr(before.size() - end);
    compare_middle(pieces, before.substr(0, before.size() - end), after.substr(0, after.size() - end));
    add(pieces, What::same, rest);
    return pieces;
}

std::vector<Stretch> marked(std::string_view text, std::string_view other)
{
    std::vector<Stretch> stretches;
    for (auto const& piece : differences(other, text))
    {
        if (piece.what == What::removed)
            continue;
        bool const own = piece.what == What::added;
        if (stretches.empty() || stretches.back().own != own)
            stretches.push_back({{}, own});
        stretches.back().text += piece.text;
    }
    return stretches;
}

}
