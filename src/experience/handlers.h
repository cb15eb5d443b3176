// The handlers that the route table names; each has a file of its own.
#pragma once
#include "experience/experience.h"

namespace experience {

http::Response list_stories(Experience& experience, http::Request const& request);
http::Response show_story(Experience& experience, http::Request const& request);

}
