// The kind `term`: from this description come storage, validation, front matter, JSON and search.
#include "glossary/glossary.h"

#include "text/glossary.h"

namespace glossary {

namespace {

namespace words = text::glossary;
using content::Count;
using content::FieldType;
using content::Speech;

constexpr content::Field fields[] = {
    {.name = "also_called",
     .type = FieldType::text,
     .label = words::field_also_called,
     .count = Count::many,
     .speech = Speech::translated},
    {.name = "search_words",
     .type = FieldType::text,
     .label = words::field_search_words,
     .count = Count::many,
     .speech = Speech::translated},
    {.name = "plainer", .type = FieldType::text, .label = words::field_plainer, .speech = Speech::translated},
};

}

constexpr content::Kind kind{
    .name = "term",
    .label = words::kind_label,
    .plural = words::kind_plural,
    .path_nl = "/begrippen",
    .path_en = "/en/glossary",
    .fields = fields,
    .order = content::Order::title,
    .sources = content::Sources::optional,
};

}
