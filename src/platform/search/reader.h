// Answers questions from one opened index; for one thread at a time. Inside platform/search only.
#pragma once
#include "platform/search/labels.h"
#include "platform/search/match.h"

#include <filesystem>
#include <memory>

namespace search {

/// Every function throws Xapian::Error.
class Reader
{
public:
    Reader(std::filesystem::path const& folder, text::Language language, std::shared_ptr<Splitter const> splitter);

    /// Sees what was committed since.
    void renew(std::shared_ptr<Splitter const> splitter);

    Answer answer(Question const& question);

private:
    struct Found;

    View view() { return {db_, stemmer_, *splitter_}; }
    void read_labels();
    Found find(Question const& question, Xapian::Query const& query);
    Found find_best(Question const& question, QueryText const& typed, Answer& answer);
    std::vector<std::uint32_t> label_counts(Xapian::Query const& query);
    void count(Question const& question, Found const& found, Answer& answer);
    void add_counts(std::vector<std::uint32_t> const& counts, std::string_view group, Answer& answer) const;
    void add_hits(Found const& found, Answer& answer);

    Xapian::Database db_;
    Stemmer stemmer_;
    std::shared_ptr<Splitter const> splitter_;
    Labels labels_;
};

}
