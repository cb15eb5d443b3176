// How to refer to an insight.
#include "research/pages.h"

#include "text/content.h"
#include "text/research.h"

namespace research {

namespace {

namespace words = text::research;
using content::Viewer;

// "A", "A en B", "A, B en C"
std::string enumerate(Viewer const& viewer, std::vector<std::string> const& names)
{
    std::string listed;
    for (std::size_t i = 0; i < names.size(); ++i)
    {
        if (i > 0)
            listed += i + 1 < names.size() ? ", " : " " + std::string(viewer.say(words::cite_and)) + " ";
        listed += names[i];
    }
    return listed;
}

}

std::string citation(Viewer const& viewer, content::EntryPage const& page)
{
    auto const authors = content::texts(page.fields(), "authors");
    auto const year = content::text_of(page.fields(), "date").substr(0, 4);
    auto const& draft = page.entry.content;
    auto const title = draft.invented == content::Invented::yes
        ? viewer.say(text::content::invented_title{.title = draft.title})
        : draft.title;
    if (authors.empty())
        return viewer.say(words::cite_text_short{
            .site = viewer.snapshot->settings.name, .year = year, .title = title, .address = page.address});
    return viewer.say(words::cite_text{
        .site = viewer.snapshot->settings.name,
        .title = title,
        .authors = enumerate(viewer, authors),
        .year = year,
        .address = page.address});
}

}
