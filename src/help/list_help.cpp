// GET /hulp: where to get help, for the whole country and per municipality.
#include "help/handlers.h"

#include "content/kind_list.h"

#include "text/help.h"

namespace help {

namespace {

namespace words = text::help;

constexpr content::FacetSpec specs[] = {
    {"area", "areas", words::facet_area},
    {"need", "needs", words::facet_need},
};

std::string found(text::Language language, std::size_t count)
{
    return text::say(language, words::list_found{.count = count});
}

}

http::Response list_help(Help& help, http::Request const& request)
{
    static constexpr content::KindList list{kind, words::list_title, words::list_lead, found, specs};
    auto const viewer = content::viewer(help.content, help.clock, request);
    auto page = content::list_page(viewer, list, content::read_list(help.db, viewer, list, request));
    page.quick_exit = html::QuickExit::yes;
    return page;
}

}
