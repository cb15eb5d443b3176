// Answers questions: as typed, else corrected, else with some of the words; then counts and snippets.
#include "platform/search/reader.h"

#include "platform/search/terms.h"

#include <algorithm>

namespace search {

namespace {

// BM25 with a high k1: words of a title count many times those of a body, and that must tell. See
// Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009).
constexpr double k1 = 12, k2 = 0, k3 = 1, length_matters = 0.4, least_length = 0.5;
// Seconds after which no more matches are counted.
constexpr double patience = 0.05;
// With fewer results than this, a better spelling is worth a suggestion.
constexpr Xapian::doccount few = 3;

class LabelCounter : public Xapian::MatchSpy
{
public:
    explicit LabelCounter(std::size_t labels) : counts_(labels) {}

    void operator()(Xapian::Document const& document, double) override
    {
        count_labels(document.get_value(labels_slot), counts_);
    }
    std::vector<std::uint32_t> const& counts() const { return counts_; }

private:
    std::vector<std::uint32_t> counts_;
};

}

struct Reader::Found
{
    Xapian::MSet matches;
    std::vector<std::uint32_t> counts; ///< of labels, all filters holding
    Xapian::Query query;               ///< without filters
    Sought sought;

    bool nothing() const { return matches.get_matches_estimated() == 0; }
};

Reader::Reader(std::filesystem::path const& folder, text::Language language, std::shared_ptr<Splitter const> splitter)
    : db_(folder.string()), stemmer_(language), splitter_(std::move(splitter))
{
    read_labels();
}

void Reader::renew(std::shared_ptr<Splitter const> splitter)
{
    db_.reopen();
    splitter_ = std::move(splitter);
    read_labels();
}

void Reader::read_labels()
{
    if (auto text = db_.get_metadata(labels_key); text.size() != labels_.text().size())
        labels_ = Labels(text);
}

// Which labels the matches have, whatever their rank.
std::vector<std::uint32_t> Reader::label_counts(Xapian::Query const& query)
{
    Xapian::Enquire enquire(db_);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(query);
    enquire.set_time_limit(patience);
    LabelCounter counter(labels_.size());
    enquire.add_matchspy(&counter);
    enquire.get_mset(0, 0, most_counted);
    return counter.counts();
}

Reader::Found Reader::find(Question const& question, Xapian::Query const& query)
{
    Found found;
    found.query = query;
    Xapian::Enquire enquire(db_);
    enquire.set_weighting_scheme(Xapian::BM25Weight(k1, k2, k3, length_matters, least_length));
    enquire.set_query(filtered(query, question.filters));
    enquire.set_sort_by_relevance_then_value(newest_slot, true);
    enquire.set_time_limit(patience);
    LabelCounter counter(labels_.size());
    if (!question.counted.empty())
        enquire.add_matchspy(&counter);
    found.matches = enquire.get_mset(question.offset, question.limit, most_counted);
    found.counts = counter.counts();
    return found;
}

Reader::Found Reader::find_best(Question const& question, QueryText const& typed, Answer& answer)
{
    auto const language = stemmer_.language();
    auto const words = sought(typed, language);
    auto found = find(question, match(view(), words, Need::all));
    found.sought = words;
    answer.used = typed.text;
    answer.match = Match::all_words;
    if (found.matches.get_matches_estimated() >= few)
        return found;

    auto const better = read_query(corrected(view(), typed));
    if (!better.empty())
    {
        auto const better_words = sought(better, language);
        auto corrected_found = find(question, match(view(), better_words, Need::all));
        if (corrected_found.matches.get_matches_estimated() > found.matches.get_matches_estimated())
            answer.suggestion = better.text;
        if (found.nothing() && !corrected_found.nothing())
        {
            answer.used = better.text;
            answer.match = Match::corrected;
            corrected_found.sought = better_words;
            return corrected_found;
        }
    }
    if (!found.nothing())
        return found;
    auto some = find(question, match(view(), words, Need::some));
    some.sought = words;
    answer.match = some.nothing() ? Match::nothing : Match::some_words;
    return some;
}

void Reader::add_counts(std::vector<std::uint32_t> const& counts, std::string_view group, Answer& answer) const
{
    std::vector<LabelCount> found;
    for (std::size_t i = 0; i < counts.size(); ++i)
    {
        std::string_view const name = labels_.name(i);
        if (counts[i] > 0 && name.size() > group.size() && name.starts_with(group) && name[group.size()] == ':')
            found.push_back({std::string(group), std::string(name.substr(group.size() + 1)), counts[i]});
    }
    std::ranges::stable_sort(found, std::greater<>(), &LabelCount::count);
    std::ranges::move(found, std::back_inserter(answer.counts));
}

// A group in which something was chosen is counted again without its own choice.
void Reader::count(Question const& question, Found const& found, Answer& answer)
{
    for (auto const group : question.counted)
    {
        auto const chosen = std::ranges::any_of(question.filters, [&](LabelFilter const& filter) {
            return filter.group == group && !filter.values.empty();
        });
        if (!chosen)
        {
            add_counts(found.counts, group, answer);
            continue;
        }
        add_counts(label_counts(filtered(found.query, question.filters, group)), group, answer);
    }
}

void Reader::add_hits(Found const& found, Answer& answer)
{
    auto const marked = marks(view(), found.sought);
    for (auto match = found.matches.begin(); match != found.matches.end(); ++match)
    {
        auto const document = match.get_document();
        auto term = document.termlist_begin();
        term.skip_to("Q");
        if (term == document.termlist_end() || (*term)[0] != 'Q')
            continue;
        answer.hits.push_back(
            {std::stoll((*term).substr(1)), snippet(document.get_data(), marked, stemmer_, *splitter_)});
    }
}

Answer Reader::answer(Question const& question)
{
    Answer answer;
    auto const typed = read_query(question.typed);
    answer.typed = typed.text;
    answer.used = typed.text;
    if (typed.empty())
    {
        answer.match = Match::no_words;
        return answer;
    }
    auto const found = find_best(question, typed, answer);
    answer.total = found.matches.get_matches_estimated();
    bool const exact = found.matches.get_matches_lower_bound() == found.matches.get_matches_upper_bound();
    answer.certainty = exact && answer.total <= most_counted ? Certainty::exact : Certainty::about;
    count(question, found, answer);
    add_hits(found, answer);
    return answer;
}

}
