// The kind `page`: from this description come storage, validation, front matter and JSON.
#include "site/site.h"

#include "text/site.h"

namespace site {

namespace {

namespace words = text::site;

constexpr content::Choice menus[] = {{"main", words::menu_main}, {"footer", words::menu_footer}};

constexpr content::Field fields[] = {
    {.name = "menu",
     .type = content::FieldType::choice,
     .label = words::field_menu,
     .index = content::Index::indexed,
     .choices = menus},
    {.name = "position", .type = content::FieldType::number, .label = words::field_position},
};

}

constexpr content::Kind kind{
    .name = "page",
    .label = words::kind_label,
    .plural = words::kind_plural,
    .path_nl = "/",
    .path_en = "/en",
    .fields = fields,
    .order = content::Order::title,
    .sources = content::Sources::optional,
};

}
