// GET /media: everything to see, hear and download.
#include "content/kind_list.h"
#include "library/handlers.h"

#include "text/library.h"

namespace library {

namespace {

namespace words = text::library;

std::string found(text::Language language, std::size_t count)
{
    return text::say(language, words::list_found{.count = count});
}

constexpr content::FacetSpec facets[] = {{"form", "form", words::facet_form}};

}

http::Response list_media(Library& library, http::Request const& request)
{
    static constexpr content::KindList list{kind, words::list_title, words::list_lead, found, facets};
    auto const viewer = content::viewer(library.content, library.clock, request);
    return content::show_list(library.db, viewer, list, request);
}

}
