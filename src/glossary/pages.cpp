// HTML of the glossary.
#include "glossary/pages.h"

#include "glossary/glossary.h"

#include "text/glossary.h"

namespace glossary {

namespace {

namespace words = text::glossary;
using content::Viewer;

std::string found(text::Language language, std::size_t count)
{
    return text::say(language, words::list_found{.count = count});
}

}

content::KindList const& term_list()
{
    static constexpr content::KindList list{kind, words::list_title, words::list_lead, found};
    return list;
}

html::Page term_page(Viewer const& viewer, content::EntryPage const& page)
{
    content::EntryLayout layout;
    layout.list_title = words::list_title;
    layout.share_heading = words::share_heading;
    return content::entry_page(viewer, kind, page, layout);
}

}
