// Chooses the piece of a text with the most different words of the question, and marks them.
#include "platform/search/snippet.h"

#include "platform/html/write.h"

#include <algorithm>
#include <bit>
#include <optional>

namespace search {

namespace {

constexpr std::size_t window_bytes = 240;
constexpr std::size_t most_marks = 200;

// A word that is marked, and which of the sought words it is.
struct Mark
{
    Word word;
    std::size_t what = 0;
};

// Compares words with what is sought. Most words are passed over by their first letter or length, without stemming.
class Finder
{
public:
    Finder(Marks const& marks, Stemmer& stemmer, Splitter const& splitter)
        : marks_(marks), stemmer_(stemmer), splitter_(splitter)
    {}

    // The number of what this word is; absent: nothing that was sought.
    std::optional<std::size_t> find(std::string_view written)
    {
        if (!may_be(written))
            return std::nullopt;
        auto const word = folded(written);
        if (!marks_.prefix.empty() && word.starts_with(marks_.prefix))
            return marks_.stems.size();
        if (auto const found = position(stemmer_.stem(word)))
            return found;
        if (word.size() < 7 || stemmer_.language() != text::Language::nl || !contains_any(word))
            return std::nullopt;
        for (auto const& part : splitter_.finds(word))
            if (auto const found = position(stemmer_.stem(part)))
                return found;
        return std::nullopt;
    }

private:
    bool may_be(std::string_view written) const
    {
        auto const first = static_cast<unsigned char>(written.front());
        if (first >= 0x80 || written.size() >= 7)
            return true;
        auto const lower = static_cast<char>(first | 0x20U);
        return (!marks_.prefix.empty() && marks_.prefix.front() == lower)
            || std::ranges::any_of(marks_.stems, [&](std::string const& stem) {
                   return stem.front() == lower || stem.front() == static_cast<char>(first);
               });
    }

    bool contains_any(std::string const& word) const
    {
        return std::ranges::any_of(marks_.stems, [&](std::string const& stem) {
            return word.find(std::string_view(stem).substr(0, std::max<std::size_t>(3, stem.size() - 1)))
                != std::string::npos;
        });
    }

    std::optional<std::size_t> position(std::string const& stem) const
    {
        auto const found = std::ranges::find(marks_.stems, stem);
        if (found == marks_.stems.end())
            return std::nullopt;
        return static_cast<std::size_t>(found - marks_.stems.begin());
    }

    Marks const& marks_;
    Stemmer& stemmer_;
    Splitter const& splitter_;
};

std::vector<Mark> find_marks(std::string_view text, std::vector<Word> const& words, Finder& finder)
{
    std::vector<Mark> found;
    for (auto const& word : words)
    {
        if (found.size() == most_marks)
            break;
        if (auto const what = finder.find(word.of(text)))
            found.push_back({word, *what});
    }
    return found;
}

// How many different sought words stand in the window that begins with this mark, then how many at all.
std::size_t worth(std::vector<Mark> const& marks, std::size_t first)
{
    std::uint64_t seen = 0;
    std::size_t count = 0;
    for (auto i = first; i < marks.size() && marks[i].word.end - marks[first].word.begin < window_bytes * 3 / 4; ++i)
    {
        seen |= std::uint64_t{1} << std::min<std::size_t>(marks[i].what, 63);
        ++count;
    }
    return static_cast<std::size_t>(std::popcount(seen)) * 1000 + count;
}

Word best_window(std::string_view text, std::vector<Word> const& words, std::vector<Mark> const& marks)
{
    std::size_t best = 0;
    for (std::size_t i = 1; i < marks.size(); ++i)
        if (worth(marks, i) > worth(marks, best))
            best = i;
    auto const target = marks.empty() ? 0 : marks[best].word.begin;
    // A little before the first mark, if possible from the beginning of a sentence or line.
    std::size_t begin = 0;
    for (auto const& word : words)
    {
        if (word.begin > target)
            break;
        bool const opens = word.begin == 0 || text[word.begin - 1] == '\n'
            || (word.begin > 1 && text.substr(word.begin - 2, 2) == ". ");
        if ((opens && target - word.begin <= window_bytes / 2) || target - begin > window_bytes / 2)
            begin = word.begin;
    }
    Word window{begin, begin};
    for (auto const& word : words)
        if (word.begin >= begin && word.end - begin <= window_bytes)
            window.end = word.end;
    // The mark that closes the sentence goes along.
    if (window.end < text.size() && std::string_view(".!?)").find(text[window.end]) != std::string_view::npos)
        ++window.end;
    return window;
}

void write_marked(html::Out& out, std::string_view text, Word const& window, std::vector<Mark> const& marks)
{
    auto at = window.begin;
    for (auto const& mark : marks)
    {
        if (mark.word.begin < at || mark.word.end > window.end)
            continue;
        html::write(out, "{}<mark>{}</mark>", text.substr(at, mark.word.begin - at), mark.word.of(text));
        at = mark.word.end;
    }
    html::write(out, "{}", text.substr(at, window.end - at));
}

}

html::Fragment snippet(std::string_view text, Marks const& marks, Stemmer& stemmer, Splitter const& splitter)
{
    Finder finder(marks, stemmer, splitter);
    auto const words = words_of(text);
    auto const found = find_marks(text, words, finder);
    auto const window = best_window(text, words, found);
    html::Out out;
    if (window.begin > 0)
        html::write(out, "… ");
    write_marked(out, text, window, found);
    if (window.end < text.size() && window.end > window.begin)
        html::write(out, " …");
    return html::Fragment(std::move(out));
}

}
