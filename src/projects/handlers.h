// The handlers that the route table names; each has a file of its own.
#pragma once
#include "projects/projects.h"

namespace projects {

http::Response list_projects(Projects& projects, http::Request const& request);
http::Response show_project(Projects& projects, http::Request const& request);
http::Response list_measures(Projects& projects, http::Request const& request);
http::Response show_measure(Projects& projects, http::Request const& request);

}
