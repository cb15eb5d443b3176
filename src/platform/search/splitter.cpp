// Splitting by the cheapest row of dictionary words; the flags of OpenTaal that matter stand at `Role`.
#include "platform/search/splitter.h"

#include "platform/base/bytes.h"
#include "platform/base/file.h"
#include "platform/search/words.h"

#include <algorithm>
#include <array>
#include <limits>

namespace search {

namespace {

// What a word may do in a compound. OpenTaal: Ca, Cb, CA, CB, Ce stand in front as they are; Cd and Ch stand in front
// with an s; Cc stands at the end.
enum Role : std::uint8_t {
    front = 1,
    front_with_s = 2,
    end = 4,
};

constexpr std::size_t shortest_part = 4;
constexpr std::size_t longest_part = 20;
constexpr double never = std::numeric_limits<double>::infinity();

// Words of three letters that do make compounds; any other would be found by chance in half of all words.
constexpr auto short_parts = std::to_array<std::string_view>(
    {"app", "bad", "bon", "bus", "dag", "gas", "hof", "hbo", "kas", "les", "lid", "mbo", "pas", "tas", "vak", "web",
     "weg", "wet"});
// In front of a verb or its noun they make another word, not a compound: "samenwerking" is no kind of "werking".
constexpr auto particles = std::to_array<std::string_view>(
    {"achter", "binnen", "boven", "buiten", "door", "elkaar", "hier", "mede",  "neer", "onder", "over", "rond",
     "samen",  "tegen",  "terug", "tussen", "vast", "verder", "voor", "voort", "waar", "weer",  "wel"});
// Endings that happen to be words as well.
constexpr auto endings = std::to_array<std::string_view>(
    {"achtig", "baar", "eren", "heid", "isme", "lijk", "loos", "loosheid", "loze", "matig", "rijk", "rijke", "schap",
     "schappen", "stand", "ster", "waarts", "zaam"});
// Words whose parts are only there to the eye.
constexpr auto whole_words = std::to_array<std::string_view>(
    {"bijeenkomst", "bijeenkomsten", "maatschappij", "toekomst", "vrijwilliger", "vrijwilligers", "vrijwillig",
     "wetenschap", "deurwaarder", "deurwaarders", "tweedehands", "deelnemer", "deelnemers", "wethouder", "wethouders",
     "burgemeester", "burgemeesters", "postcode", "postcodes"});
// What may stand between two parts.
constexpr auto links = std::to_array<std::string_view>({"", "s", "en", "e", "n", "er"});

bool among(auto const& list, std::string_view word)
{
    return std::ranges::find(list, word) != list.end();
}

std::uint8_t roles_of(std::string_view flags)
{
    std::uint8_t roles = 0;
    for (std::size_t i = 0; i + 1 < flags.size(); i += 2)
    {
        auto const flag = flags.substr(i, 2);
        if (flag == "Ca" || flag == "Cb" || flag == "CA" || flag == "CB" || flag == "Ce")
            roles |= front;
        if (flag == "Cd" || flag == "Ch")
            roles |= front_with_s;
        if (flag == "Cc")
            roles |= end;
    }
    return roles;
}

bool is_plain(std::string_view word)
{
    return std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

// What is left of a plural without its ending, as stemming leaves it: "huiz" becomes "huis", "gezinn" "gezin".
std::string plural_stem(std::string_view word)
{
    std::string stem(word);
    settle_stem(text::Language::nl, stem);
    return stem;
}

bool long_enough(std::string_view word)
{
    return (word.size() >= shortest_part && word.size() <= longest_part) || among(short_parts, word);
}

}

Splitter::Splitter(std::filesystem::path const& dictionary)
{
    auto const text = base::read_file(dictionary);
    roles_.reserve(100'000);
    for (std::size_t at = 0; at < text.size();)
    {
        auto const line_end = std::min(text.find('\n', at), text.size());
        add(std::string_view(text).substr(at, line_end - at));
        at = line_end + 1;
    }
    prepare_stems();
    version_ = base::hex(base::sha256(text)).substr(0, 16);
}

void Splitter::prepare_stems()
{
    Stemmer stemmer(text::Language::nl);
    for (auto const& [word, roles] : roles_)
    {
        if (word.size() < shortest_part)
            continue;
        auto stem = stemmer.stem(word);
        if (roles & front)
            front_stems_.insert(stem);
        if (roles & end)
            end_stems_.insert(std::move(stem));
    }
}

void Splitter::add(std::string_view line)
{
    auto const slash = line.find('/');
    if (slash == std::string_view::npos)
        return;
    auto const roles = roles_of(line.substr(slash + 1));
    if (roles == 0)
        return;
    auto word = folded(line.substr(0, slash));
    if (is_plain(word) && long_enough(word) && !among(endings, word))
        roles_[std::move(word)] |= roles;
}

// Cost of a word in front, with the letters that link it to the next: a part costs 1, what is unusual costs more.
double Splitter::cost_of_begin(std::string_view word, std::string_view link) const
{
    if (!long_enough(word) || among(particles, word))
        return never;
    double const shortness = word.size() <= 4 ? 0.3 : 0;
    auto const found = roles_.find(word);
    if (found == roles_.end())
        return link == "en" && front_stems_.contains(plural_stem(word)) ? 1.5 + shortness : never;
    if (link.empty())
        return 1 + shortness + (found->second & front ? 0 : 0.6);
    if (link == "s")
        return 1 + shortness + (found->second & front_with_s ? 0.1 : 0.7);
    if (word.size() < shortest_part)
        return never;
    return 1 + shortness + (link == "en" ? 0.4 : 0.8);
}

double Splitter::cost_of_end(std::string_view word, Stemmer& stemmer) const
{
    if (!long_enough(word) || among(endings, word))
        return never;
    double const shortness = word.size() <= 4 ? 0.3 : 0;
    if (word.size() < shortest_part)
        return 1 + shortness;
    auto const found = roles_.find(word);
    if (found != roles_.end() && (found->second & end))
        return 1 + shortness;
    // A plural or another form of a word that may stand at the end.
    if (word.size() <= shortest_part)
        return never;
    return end_stems_.contains(stemmer.stem(std::string(word))) ? 1.2 : never;
}

// The cheapest row of at least two words that is the whole word; few long parts are cheaper than many short ones.
std::vector<Splitter::Piece> Splitter::split(std::string_view word) const
{
    Stemmer stemmer(text::Language::nl);
    auto const size = word.size();
    std::vector<double> cheapest(size + 1, never); // of what is left from here
    std::vector<Piece> choice(size + 1);
    for (std::size_t begin = size; begin-- > 0;)
    {
        if (begin > 0 && size - begin <= longest_part + 4)
        {
            cheapest[begin] = cost_of_end(word.substr(begin), stemmer);
            choice[begin] = {begin, size, size};
        }
        for (std::size_t end_at = begin + 3; end_at < size && end_at <= begin + longest_part; ++end_at)
            for (auto const link : links)
            {
                auto const next = end_at + link.size();
                if (next >= size || cheapest[next] == never || word.substr(end_at, link.size()) != link)
                    continue;
                auto const cost = cost_of_begin(word.substr(begin, end_at - begin), link) + cheapest[next];
                if (cost < cheapest[begin])
                {
                    cheapest[begin] = cost;
                    // Of "vragenlijst" the part is the plural, because "vrag" is no word.
                    bool const is_word = roles_.contains(word.substr(begin, end_at - begin));
                    choice[begin] = {begin, is_word ? end_at : next, next};
                }
            }
    }
    std::vector<Piece> row;
    if (cheapest[0] == never)
        return row;
    for (std::size_t at = 0; at < size; at = choice[at].next)
        row.push_back(choice[at]);
    return row;
}

// A part may be a compound itself: hulpverlening.
void Splitter::refine(std::string_view word, Piece const& piece, std::vector<Piece>& pieces) const
{
    auto const part = word.substr(piece.begin, piece.end - piece.begin);
    auto const inner = part.size() < 2 * shortest_part || among(whole_words, part) ? std::vector<Piece>() : split(part);
    if (inner.empty())
    {
        pieces.push_back(piece);
        return;
    }
    for (auto const& each : inner)
    {
        bool const last = each.next == part.size();
        refine(
            word, {piece.begin + each.begin, piece.begin + each.end, last ? piece.next : piece.begin + each.next},
            pieces);
    }
}

std::vector<Splitter::Piece> Splitter::pieces(std::string_view word) const
{
    std::vector<Piece> found;
    if (roles_.empty() || word.size() < 7 || word.size() > longest_word || !is_plain(word) || among(whole_words, word))
        return found;
    for (auto const& piece : split(word))
        refine(word, piece, found);
    return found;
}

std::vector<std::string> Splitter::parts(std::string_view word) const
{
    std::vector<std::string> parts;
    for (auto const& piece : pieces(word))
        parts.emplace_back(word.substr(piece.begin, piece.end - piece.begin));
    return parts;
}

std::vector<std::string> Splitter::finds(std::string_view word) const
{
    auto const row = pieces(word);
    std::vector<std::string> found;
    for (std::size_t first = 0; first < row.size(); ++first)
        for (std::size_t last = first; last < row.size(); ++last)
            if (last - first + 1 < row.size())
                found.emplace_back(word.substr(row[first].begin, row[last].end - row[first].begin));
    return found;
}

}
