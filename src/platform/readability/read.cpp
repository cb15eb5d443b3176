// Reads a text sentence by sentence: counts, and remarks on what is long or difficult.
#include "platform/readability/readability.h"

#include "platform/base/error.h"
#include "platform/text/collate.h"

#include <unicode/brkiter.h>
#include <unicode/filteredbrk.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>
#include <unordered_set>

namespace readability {

namespace {

// The longest phrase in the list of difficult words has this many words.
constexpr std::size_t longest_phrase = 4;

// Ends with a point and yet does not end a sentence.
constexpr char16_t const* abbreviations[] = {
    u"bijv.", u"bv.",  u"o.a.",  u"d.w.z.", u"m.b.t.", u"i.v.m.", u"t.a.v.", u"enz.",  u"nr.",  u"art.", u"blz.",
    u"ca.",   u"dhr.", u"mevr.", u"dr.",    u"prof.",  u"tel.",   u"incl.",  u"excl.", u"max.", u"min.", u"resp.",
};

void require(UErrorCode status)
{
    if (U_FAILURE(status))
        throw base::Error(std::string("ICU cannot split Dutch text into sentences: ") + u_errorName(status));
}

std::unique_ptr<icu::BreakIterator> sentence_breaks()
{
    auto status = U_ZERO_ERROR;
    icu::Locale const dutch("nl");
    std::unique_ptr<icu::BreakIterator> plain(icu::BreakIterator::createSentenceInstance(dutch, status));
    require(status);
    std::unique_ptr<icu::FilteredBreakIteratorBuilder> builder(
        icu::FilteredBreakIteratorBuilder::createEmptyInstance(status));
    require(status);
    for (auto const* const abbreviation : abbreviations)
        builder->suppressBreakAfter(abbreviation, status);
    std::unique_ptr<icu::BreakIterator> result(builder->wrapIteratorWithFilter(plain.release(), status));
    require(status);
    return result;
}

bool is_word_letter(UChar32 letter)
{
    return u_isalnum(letter) != 0;
}

// A word without the punctuation round it; empty when nothing else is left.
std::string bare(icu::UnicodeString const& token)
{
    auto first = 0;
    auto last = token.length();
    while (first < last && !is_word_letter(token.char32At(first)))
        first = token.moveIndex32(first, 1);
    while (last > first && !is_word_letter(token.char32At(token.moveIndex32(last, -1))))
        last = token.moveIndex32(last, -1);
    std::string word;
    token.tempSubStringBetween(first, last).toUTF8String(word);
    return word;
}

std::vector<std::string> words_of(icu::UnicodeString const& sentence)
{
    std::vector<std::string> words;
    auto const add = [&](std::int32_t from, std::int32_t to) {
        if (auto word = bare(sentence.tempSubStringBetween(from, to)); !word.empty())
            words.push_back(std::move(word));
    };
    auto start = 0;
    for (auto at = 0; at < sentence.length(); ++at)
        if (u_isUWhiteSpace(sentence.charAt(at)))
        {
            add(start, at);
            start = at + 1;
        }
    add(start, sentence.length());
    return words;
}

bool has_letter(std::string_view word)
{
    return std::ranges::any_of(
        word, [](char byte) { return static_cast<unsigned char>(byte) >= 0x80 || std::isalpha(byte) != 0; });
}

class Reader
{
public:
    Report run(std::string_view text)
    {
        while (!text.empty())
        {
            auto const end = std::min(text.find('\n'), text.size());
            line(icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(end)}));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return std::move(report_);
    }

private:
    void line(icu::UnicodeString const& line)
    {
        breaks_->setText(line);
        auto start = breaks_->first();
        for (auto end = breaks_->next(); end != icu::BreakIterator::DONE; start = end, end = breaks_->next())
            sentence(line.tempSubStringBetween(start, end));
    }

    void sentence(icu::UnicodeString const& sentence)
    {
        auto const words = words_of(sentence);
        if (words.empty())
            return;
        ++report_.measure.sentences;
        report_.measure.words += words.size();
        for (auto const& word : words)
            report_.measure.syllables += has_letter(word) ? syllables(word) : 1;
        if (words.size() > most_words)
        {
            std::string text;
            icu::UnicodeString(sentence).trim().toUTF8String(text);
            report_.remarks.push_back({Remark::Kind::long_sentence, std::move(text), {}, words.size()});
        }
        for (std::size_t at = 0; at < words.size();)
            at += std::max<std::size_t>(difficult(words, at), 1);
    }

    // How many words the difficult word or phrase at this place has; 0 when there is none.
    std::size_t difficult(std::vector<std::string> const& words, std::size_t at)
    {
        for (auto count = std::min(longest_phrase, words.size() - at); count > 0; --count)
        {
            std::string phrase = words[at];
            for (std::size_t i = 1; i < count; ++i)
                phrase += " " + words[at + i];
            auto const folded = text::fold(phrase);
            auto const better = plainer(folded);
            if (!better)
                continue;
            if (said_.insert(folded).second)
                report_.remarks.push_back({Remark::Kind::difficult_word, phrase, std::string(*better), 0});
            return count;
        }
        return 0;
    }

    std::unique_ptr<icu::BreakIterator> breaks_ = sentence_breaks();
    std::unordered_set<std::string> said_;
    Report report_;
};

}

Measure& Measure::operator+=(Measure const& other)
{
    words += other.words;
    sentences += other.sentences;
    syllables += other.syllables;
    return *this;
}

std::optional<double> Measure::flesch_douma() const
{
    auto const length = words_per_sentence();
    if (!length)
        return std::nullopt;
    auto const syllables_per_hundred = 100.0 * static_cast<double>(syllables) / static_cast<double>(words);
    return 206.84 - 0.77 * syllables_per_hundred - 0.93 * *length;
}

std::optional<double> Measure::words_per_sentence() const
{
    if (words == 0 || sentences == 0)
        return std::nullopt;
    return static_cast<double>(words) / static_cast<double>(sentences);
}

Report read(std::string_view text)
{
    return Reader().run(text);
}

}
