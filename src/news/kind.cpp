// The kind `news`: from this description come storage, validation, front matter, JSON and facets.
#include "news/news.h"
#include "news/rules.h"

#include "text/news.h"

namespace news {

namespace {

namespace words = text::news;
using content::Field;
using content::FieldType;
using content::Index;
using content::Need;

constexpr Field fields[] = {
    {.name = "date",
     .type = FieldType::date,
     .label = words::field_date,
     .need = Need::required,
     .index = Index::indexed},
    {.name = "website", .type = FieldType::url, .label = words::field_website},
};

}

constexpr content::Kind kind{
    .name = "news",
    .label = words::kind_label,
    .plural = words::kind_plural,
    .path_nl = "/nieuws",
    .path_en = "/en/news",
    .fields = fields,
    .order = content::Order::newest,
    .sources = content::Sources::required,
    .rules = check_news,
    .dated_by = "date",
};

}
