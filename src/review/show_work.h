// What the page of a work needs, for the handlers that show it again with what is wrong.
#pragma once
#include "review/pages.h"

namespace review {

/// The work in the address, when this person may see it.
std::optional<editing::Work> find_work(Review& review, http::Request const& request);
/// `work` and `person` must outlive the page.
WorkPage read_work_page(Review& review, http::Person const& person, editing::Work const& work);

}
