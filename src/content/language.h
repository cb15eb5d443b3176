// How hard the texts of an entry are to read, field by field.
#pragma once
#include "content/entry.h"
#include "platform/readability/readability.h"

#include <string>
#include <string_view>
#include <vector>

namespace content {

/// A remark on one field.
struct LanguageHint
{
    std::string field; ///< path such as `summary`, `body` or `results[1].text`
    int line = 0;      ///< within the field's text, from 0
    readability::Remark remark;
};

struct LanguageReading
{
    readability::Measure measure; ///< of all texts together
    std::vector<LanguageHint> hints;
};

/// Reads summary, body and every translated text of a Dutch draft. Titles are no sentences and are left out, and so is
/// what was said or written by others in their own words (sources).
LanguageReading read_language(Kind const& kind, Draft const& draft);

}
