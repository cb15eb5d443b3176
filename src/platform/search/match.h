// Builds what Xapian is asked from the words that were typed. Inside platform/search only.
#pragma once
#include "platform/search/query_text.h"
#include "platform/search/question.h"
#include "platform/search/snippet.h"
#include "platform/search/splitter.h"

#include <string>
#include <vector>
#include <xapian.h>

namespace search {

/// One reader's view of the index, with what it takes to turn words into terms.
struct View
{
    Xapian::Database& db;
    Stemmer& stemmer;
    Splitter const& splitter;
};

/// Words that are looked for: stop words are left out, unless there is nothing else.
struct Sought
{
    std::vector<std::string> words;
    std::vector<QueryText::Phrase> phrases; ///< of `written`
    std::vector<std::string> written;       ///< all words, stop words too
};
Sought sought(QueryText const& query, text::Language language);

enum class Need { all, some };

/// Documents with all words (or some), found by stem, by the beginning of the last word, by synonyms, by parts of
/// compounds and by words written together. Ranked: a name that is the question stands first.
Xapian::Query match(View const& view, Sought const& sought, Need need);

/// The filters of all groups but one.
Xapian::Query filtered(Xapian::Query query, std::vector<LabelFilter> const& filters, std::string_view without = {});

/// The same words, those that nobody wrote replaced by the likeliest that somebody did, and neighbours joined when
/// only the joined word is known. Empty when there is nothing to correct.
std::string corrected(View const& view, QueryText const& query);

/// What to mark in the texts that are found.
Marks marks(View const& view, Sought const& sought);

}
