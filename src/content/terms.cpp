// Finds the names of terms in texts: words are hashed as they are read, and looked up by the first word of a name.
#include "content/glossary.h"

#include "content/words.h"

#include <algorithm>
#include <bit>

namespace content {

namespace {

constexpr std::size_t shortest_name = 2; // bytes: "y" explains nothing

}

Terms::Terms(std::vector<GlossaryTerm> terms) : terms_(std::move(terms))
{
    auto const add = [&](std::string_view text, std::uint32_t term) {
        Words const words(text);
        if (text.size() < shortest_name || words.empty())
            return;
        Name name{{}, term};
        for (std::size_t at = 0; at < words.size(); ++at)
            name.words.push_back(words[at].hash);
        names_.push_back(std::move(name));
    };
    for (std::uint32_t term = 0; term < terms_.size(); ++term)
    {
        add(terms_[term].title, term);
        for (auto const& name : terms_[term].also_called)
            add(name, term);
    }
    std::ranges::stable_sort(names_, [](Name const& left, Name const& right) {
        if (left.words.front() != right.words.front())
            return left.words.front() < right.words.front();
        return left.words.size() > right.words.size();
    });
    slots_.resize(std::bit_ceil(2 * names_.size() + 1));
    for (std::size_t at = names_.size(); at-- > 0;)
        slot_of(names_[at].words.front()) = {names_[at].words.front(), static_cast<std::uint32_t>(at), true};
}

Terms::Slot& Terms::slot_of(std::uint64_t word)
{
    auto const mask = slots_.size() - 1;
    auto at = word & mask;
    while (slots_[at].taken && slots_[at].first_word != word)
        at = (at + 1) & mask;
    return slots_[at];
}

Terms::Name const* Terms::longest(Words const& words, std::size_t at) const
{
    auto const word = words[at].hash;
    auto const mask = slots_.size() - 1;
    auto slot = word & mask;
    while (slots_[slot].taken && slots_[slot].first_word != word)
        slot = (slot + 1) & mask;
    if (!slots_[slot].taken)
        return nullptr;
    for (std::size_t name = slots_[slot].name; name < names_.size(); ++name)
    {
        if (names_[name].words.front() != word)
            return nullptr;
        if (words.have(at, names_[name].words))
            return &names_[name];
    }
    return nullptr;
}

std::vector<Terms::Found> Terms::find(std::string_view text) const
{
    std::vector<Found> found;
    if (names_.empty())
        return found;
    Words const words(text);
    for (std::size_t at = 0; at < words.size();)
    {
        auto const* const name = longest(words, at);
        if (!name)
        {
            ++at;
            continue;
        }
        auto const& last = words[at + name->words.size() - 1];
        found.push_back({words[at].start, last.end - words[at].start, name->term});
        at += name->words.size();
    }
    return found;
}

}
