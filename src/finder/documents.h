// Turns entries into documents of the index, and terms and organisations into synonyms.
#pragma once
#include "content/context.h"
#include "finder/store.h"
#include "platform/search/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace finder {

inline constexpr std::string_view organisation_kind = "organisation";

/// Whether entries of this kind say which words mean the same.
bool gives_synonyms(std::string_view kind);

/// What a document is made with.
struct Words
{
    content::Kinds const& kinds;
    content::Vocabulary const& vocabulary;
    text::Language language; ///< of the index
};

/// All that visitors can read of the entry: title, summary, headings, body, text fields, names of choices, areas,
/// themes and organisations. Fields for editors are left out.
search::Document document(Source const& source, Words const& words);

/// What the entry's other names mean: who looks for one finds the others.
std::vector<search::Synonym> synonyms(Source const& source);

/// Changes when fields are added or other ones are shown: then the index is made anew.
std::string version_of(content::Kinds const& kinds);

}
