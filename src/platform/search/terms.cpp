// How words become terms of the index.
#include "platform/search/terms.h"

#include <algorithm>
#include <cmath>

namespace search {

namespace {

constexpr std::size_t longest_name = 120;
constexpr std::size_t words_remembered = 50'000;
// A phrase never runs from one passage into the next.
constexpr Xapian::termpos between_passages = 50;

// How often a word counts. A part of a compound counts half.
unsigned count_of(Weight weight)
{
    switch (weight)
    {
    case Weight::title: return 24;
    case Weight::summary: return 10;
    case Weight::heading: return 8;
    case Weight::names: return 6;
    case Weight::body: return 2;
    }
    return 1;
}

}

std::string key_term(std::int64_t key)
{
    return "Q" + std::to_string(key);
}

std::string label_term(std::string_view label)
{
    return "K" + std::string(label);
}

std::string stem_term(std::string_view stem)
{
    return "Z" + std::string(stem);
}

std::string joined_words(std::string_view text)
{
    std::string joined;
    for (auto const& word : words_of(text))
        joined.append(joined.empty() ? "" : " ").append(folded(word.of(text)));
    return joined;
}

std::string name_term(std::string_view name)
{
    auto words = joined_words(name);
    words.resize(std::min(words.size(), longest_name));
    return "T" + words;
}

std::string TermMaker::stems(std::string_view text)
{
    std::string joined;
    for (auto const& word : words_of(text))
        joined.append(joined.empty() ? "" : " ").append(stem(folded(word.of(text))));
    return joined;
}

TermMaker::Forms const& TermMaker::forms(std::string const& word)
{
    if (known_.size() >= words_remembered)
        known_.clear();
    auto const [place, is_new] = known_.try_emplace(word);
    auto& forms = place->second;
    if (!is_new)
        return forms;
    forms.stem = stem_term(stem(word));
    if (stemmer_.language() == text::Language::nl)
        forms.parts = splitter_.finds(word);
    for (auto const& part : forms.parts)
        forms.part_stems.push_back(stem_term(stem(part)));
    return forms;
}

Xapian::Document TermMaker::make(Document const& document)
{
    Xapian::Document made;
    Xapian::termpos position = 0;
    for (auto const& passage : document.passages)
    {
        auto const count = static_cast<Xapian::termcount>(std::lround(count_of(passage.weight) * document.boost));
        for (auto const& place : words_of(passage.text))
        {
            auto const word = folded(place.of(passage.text));
            if (word.empty() || word.size() > longest_word)
                continue;
            auto const& known = forms(word);
            made.add_posting(word, ++position, 1);
            made.add_term(known.stem, count);
            if (document.splitting == Splitting::no)
                continue;
            for (auto const& part : known.parts)
                made.add_term(part, 1);
            for (auto const& part : known.part_stems)
                made.add_term(part, (count + 1) / 2);
        }
        position += between_passages;
    }
    for (auto const& name : document.names)
        if (auto const term = name_term(name); term.size() > 1)
            made.add_term(term, 1);
    for (auto const& label : document.labels)
        made.add_boolean_term(label_term(label));
    made.add_boolean_term(key_term(document.key));
    return made;
}

}
