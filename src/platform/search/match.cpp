// Builds what Xapian is asked.
#include "platform/search/match.h"

#include "platform/search/terms.h"

#include <algorithm>
#include <optional>

namespace search {

namespace {

using Xapian::Query;

// What a way of finding a word is worth beside the word itself.
constexpr double as_beginning = 0.6, as_synonym = 0.7, as_parts = 0.5, as_written_together = 1.2;
// A name weighs more than any text: the document that is meant stands first.
constexpr double as_name = 40;

constexpr Xapian::doccount common_from = 200; // documents

constexpr std::size_t shortest_beginning = 3;
constexpr Xapian::termcount most_endings = 24; // of a beginning
constexpr std::size_t most_synonyms = 12;
constexpr std::size_t longest_span = 4; // words that together have a synonym
constexpr std::size_t most_spans = 8;
constexpr std::size_t most_of_some = 8; // words
constexpr std::size_t most_marks = 60;  // different stems

// Words [first, end) may also be found by another query.
struct Span
{
    std::size_t first = 0;
    std::size_t end = 0;
    Query query;
};

Query all_of(std::vector<Query> const& queries)
{
    return {Query::OP_AND, queries.begin(), queries.end()};
}

Query best_of(std::vector<Query> const& queries)
{
    return queries.size() == 1 ? queries.front() : Query(Query::OP_MAX, queries.begin(), queries.end());
}

Query scaled(double factor, Query const& query)
{
    return {Query::OP_SCALE_WEIGHT, query, factor};
}

// Stems with blanks between, as a document that has them all.
Query stems_query(std::string_view stems)
{
    std::vector<Query> terms;
    while (!stems.empty())
    {
        auto const blank = std::min(stems.find(' '), stems.size());
        terms.emplace_back(stem_term(stems.substr(0, blank)));
        stems.remove_prefix(std::min(blank + 1, stems.size()));
    }
    return all_of(terms);
}

std::vector<Query> synonyms(View const& view, std::string const& stems)
{
    std::vector<Query> found;
    for (auto means = view.db.synonyms_begin(stems); means != view.db.synonyms_end(stems); ++means)
    {
        if (found.size() == most_synonyms)
            break;
        found.push_back(scaled(as_synonym, stems_query(*means)));
    }
    return found;
}

Query beginning(std::string const& word)
{
    return scaled(
        as_beginning,
        Query(Query::OP_WILDCARD, word, most_endings, Query::WILDCARD_LIMIT_MOST_FREQUENT, Query::OP_SYNONYM));
}

Query parts_query(View const& view, std::string const& word)
{
    std::vector<Query> parts;
    if (view.stemmer.language() == text::Language::nl)
        for (auto const& part : view.splitter.parts(word))
            parts.emplace_back(stem_term(view.stemmer.stem(part)));
    return parts.empty() ? Query() : scaled(as_parts, all_of(parts));
}

// All ways in which one word is found.
Query word_query(View const& view, std::string const& word, bool is_last)
{
    auto const stem = view.stemmer.stem(word);
    std::vector<Query> ways{Query(stem_term(stem))};
    // A word that many documents have is finished, and needs no help to find some.
    bool const is_common = view.db.get_termfreq(stem_term(stem)) >= common_from;
    if (is_last && !is_common && word.size() >= shortest_beginning)
        ways.push_back(beginning(word));
    if (auto parts = is_common ? Query() : parts_query(view, word); !parts.empty())
        ways.push_back(std::move(parts));
    for (auto& synonym : synonyms(view, stem))
        ways.push_back(std::move(synonym));
    return best_of(ways);
}

bool is_known(View const& view, std::string const& word)
{
    return view.db.term_exists(word) || view.db.term_exists(stem_term(view.stemmer.stem(word)));
}

// Neighbours that also occur as one word: "schuld hulp" is "schuldhulp".
void add_joined(View const& view, std::vector<std::string> const& words, std::vector<Span>& spans)
{
    for (std::size_t i = 0; i + 1 < words.size() && spans.size() < most_spans; ++i)
    {
        auto const joined = words[i] + words[i + 1];
        if (joined.size() <= longest_word && view.db.term_exists(joined))
            spans.push_back({i, i + 2, scaled(as_written_together, Query(stem_term(view.stemmer.stem(joined))))});
    }
}

// Neighbours that together have a synonym: "op zwart zaad".
void add_spans_of_synonyms(View const& view, std::vector<std::string> const& words, std::vector<Span>& spans)
{
    for (std::size_t first = 0; first < words.size(); ++first)
    {
        auto stems = view.stemmer.stem(words[first]);
        for (auto end = first + 2; end <= std::min(words.size(), first + longest_span); ++end)
        {
            stems.append(" ").append(view.stemmer.stem(words[end - 1]));
            auto const found = synonyms(view, stems);
            if (!found.empty() && spans.size() < most_spans)
                spans.push_back({first, end, best_of(found)});
        }
    }
}

Query with_span(std::vector<Query> const& words, Span const& span)
{
    std::vector<Query> parts(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(span.first));
    parts.push_back(span.query);
    parts.insert(parts.end(), words.begin() + static_cast<std::ptrdiff_t>(span.end), words.end());
    return all_of(parts);
}

Query phrases(Query query, Sought const& sought)
{
    for (auto const& phrase : sought.phrases)
    {
        auto const first = sought.written.begin() + static_cast<std::ptrdiff_t>(phrase.first);
        auto const end = first + static_cast<std::ptrdiff_t>(phrase.count);
        query &= Query(Query::OP_PHRASE, first, end, static_cast<Xapian::termcount>(phrase.count));
    }
    return query;
}

// Looks for words that somebody wrote. Each costs milliseconds where there are many, so a question gets a few.
class Speller
{
public:
    explicit Speller(View const& view) : view_(view) {}

    // The likeliest word instead of one that nobody wrote.
    std::optional<std::string> better(std::string const& word)
    {
        constexpr std::size_t shortest = 3, longest = 30;
        if (word.size() < shortest || word.size() > longest || is_known(view_, word) || left_ == 0)
            return std::nullopt;
        --left_;
        unsigned const farthest = word.size() <= 4 ? 1 : 2; // letters that differ
        auto found = view_.db.get_spelling_suggestion(word, farthest);
        return found.empty() ? std::nullopt : std::optional(std::move(found));
    }

    // Two words as one, if that is known, or if one of them is not and something like it is.
    std::optional<std::string> joined(std::string const& first, std::string const& second)
    {
        auto const both = first + second;
        if (both.size() > longest_word)
            return std::nullopt;
        if (view_.db.term_exists(both))
            return both;
        return is_known(view_, first) && is_known(view_, second) ? std::nullopt : better(both);
    }

private:
    View const& view_;
    int left_ = 6;
};

std::string whole_name(Sought const& sought)
{
    std::string name;
    for (auto const& word : sought.written)
        name.append(name.empty() ? "" : " ").append(word);
    return name_term(name);
}

}

Sought sought(QueryText const& query, text::Language language)
{
    Sought found{{}, query.phrases, query.words};
    for (auto const& word : query.words)
        if (!is_stop_word(language, word))
            found.words.push_back(word);
    if (found.words.empty())
        found.words = query.words;
    return found;
}

Query match(View const& view, Sought const& sought, Need need)
{
    // Some of very many words would be nearly everything there is.
    auto const count = need == Need::all ? sought.words.size() : std::min(sought.words.size(), most_of_some);
    std::vector<Query> words;
    for (std::size_t i = 0; i < count; ++i)
        words.push_back(word_query(view, sought.words[i], i + 1 == sought.words.size()));
    std::vector<Query> ways;
    ways.push_back(need == Need::all ? all_of(words) : Query(Query::OP_OR, words.begin(), words.end()));

    std::vector<Span> spans;
    add_joined(view, sought.words, spans);
    add_spans_of_synonyms(view, sought.written, spans);
    // Spans of synonyms count all words as written; where stop words were left out, they stand for the whole question.
    for (auto const& span : spans)
    {
        bool const fits = need == Need::all && span.end <= words.size() && sought.words.size() == sought.written.size();
        ways.push_back(fits ? with_span(words, span) : span.query);
    }
    auto const query = phrases(best_of(ways), sought);
    auto const name = whole_name(sought);
    if (!view.db.term_exists(name))
        return query;
    return {Query::OP_OR, query, scaled(as_name, Query(name))};
}

Query filtered(Query query, std::vector<LabelFilter> const& filters, std::string_view without)
{
    for (auto const& filter : filters)
    {
        if (filter.group == without || filter.values.empty())
            continue;
        std::vector<Query> labels;
        for (auto const& value : filter.values)
            labels.emplace_back(label_term(filter.group + ":" + value));
        query = Query(Query::OP_FILTER, query, Query(Query::OP_OR, labels.begin(), labels.end()));
    }
    return query;
}

std::string corrected(View const& view, QueryText const& query)
{
    Speller speller(view);
    std::vector<std::string> words;
    for (auto const& word : query.words)
        words.push_back(speller.better(word).value_or(word));
    bool changed = words != query.words;
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
    {
        auto const joined = i + 1 < words.size() ? speller.joined(words[i], words[i + 1]) : std::nullopt;
        text.append(text.empty() ? "" : " ").append(joined.value_or(words[i]));
        changed = changed || joined;
        i += joined ? 1 : 0;
    }
    return changed ? text : std::string();
}

Marks marks(View const& view, Sought const& sought)
{
    Marks found;
    auto const add = [&](std::string stem) {
        if (found.stems.size() < most_marks)
            found.stems.push_back(std::move(stem));
    };
    for (auto const& word : sought.words)
        add(view.stemmer.stem(word));
    for (std::size_t i = 0; i + 1 < sought.words.size(); ++i)
        add(view.stemmer.stem(sought.words[i] + sought.words[i + 1]));
    for (auto const& word : sought.words)
    {
        auto const stem = view.stemmer.stem(word);
        for (auto means = view.db.synonyms_begin(stem); means != view.db.synonyms_end(stem); ++means)
            if ((*means).find(' ') == std::string::npos)
                add(*means);
        if (view.stemmer.language() == text::Language::nl)
            for (auto const& part : view.splitter.parts(word))
                add(view.stemmer.stem(part));
    }
    if (!sought.words.empty() && sought.words.back().size() >= shortest_beginning)
        found.prefix = sought.words.back();
    return found;
}

}
