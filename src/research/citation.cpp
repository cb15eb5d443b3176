// How to refer to an insight: a line for people, JSON-LD for machines.
#include "research/pages.h"

#include "text/content.h"
#include "text/research.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

namespace research {

namespace {

namespace words = text::research;
namespace json = boost::json;
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

json::object organisation(std::string_view name)
{
    return {{"@type", "Organization"}, {"name", name}};
}

}

std::string citation(Viewer const& viewer, InsightPage const& page)
{
    auto const authors = content::texts(page.fields(), "authors");
    auto const year = content::text_of(page.fields(), "date").substr(0, 4);
    auto const& draft = page.entry.content;
    auto const title = draft.invented == content::Invented::yes
        ? viewer.say(text::content::invented_title{.title = draft.title})
        : draft.title;
    if (authors.empty())
        return viewer.say(
            words::cite_text_short{.site = page.site_name, .year = year, .title = title, .address = page.address});
    return viewer.say(words::cite_text{
        .site = page.site_name,
        .year = year,
        .title = title,
        .authors = enumerate(viewer, authors),
        .address = page.address});
}

std::string citation_data(InsightPage const& page)
{
    auto const& draft = page.entry.content;
    if (draft.invented == content::Invented::yes)
        return {};
    json::array authors;
    for (auto const& name : content::texts(draft.fields, "authors"))
        authors.push_back(organisation(name));
    auto const date = content::text_of(draft.fields, "date");
    json::object study{{"@type", "ScholarlyArticle"}, {"datePublished", date}};
    if (!authors.empty())
        study["author"] = std::move(authors);
    if (auto const doi = content::text_of(draft.fields, "doi"); !doi.empty())
        study["sameAs"] = doi;
    return json::serialize(json::object{
        {"@context", "https://schema.org"},
        {"@type", "Article"},
        {"headline", draft.title},
        {"description", draft.summary},
        {"inLanguage", text::code(draft.language)},
        {"url", page.address},
        {"publisher", organisation(page.site_name)},
        {"isBasedOn", std::move(study)}});
}

}
