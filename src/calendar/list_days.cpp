// GET /agenda: what can be joined, and when.
#include "calendar/handlers.h"

#include "content/kind_list.h"

#include "text/calendar.h"

namespace calendar {

namespace {

namespace words = text::calendar;

constexpr content::FacetSpec specs[] = {
    {"area", "areas", words::facet_area},
    {"form", "form", words::facet_form},
    {"audience", "audiences", words::facet_audience},
};

std::string found(text::Language language, std::size_t count)
{
    return text::say(language, words::list_found{.count = count});
}

}

http::Response list_days(Calendar& calendar, http::Request const& request)
{
    static constexpr content::KindList list{kind, words::list_title, words::list_lead, found, specs};
    auto const viewer = content::viewer(calendar.content, calendar.clock, request);
    return content::show_list(calendar.db, viewer, list, request);
}

}
