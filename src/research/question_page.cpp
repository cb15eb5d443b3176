// HTML of questions.
#include "research/pages.h"

#include "research/research.h"

#include "text/research.h"

namespace research {

namespace {

namespace words = text::research;
using content::Viewer;

std::string found(text::Language language, std::size_t count)
{
    return text::say(language, words::questions_found{.count = count});
}

constexpr content::FacetSpec facets[] = {
    {"state", "state", words::facet_state},
    {"raised_by", "raised_by", words::facet_raised_by},
    {"theme", "themes", words::facet_theme},
    {"area", "areas", words::facet_area},
};

}

content::KindList const& question_list()
{
    static constexpr content::KindList list{question, words::questions_title, words::questions_lead, found, facets};
    return list;
}

html::Page question_page(Viewer const& viewer, content::EntryPage const& page)
{
    content::EntryLayout layout;
    layout.list_title = words::questions_title;
    layout.share_heading = words::share_question;
    return content::entry_page(viewer, question, page, layout);
}

}
