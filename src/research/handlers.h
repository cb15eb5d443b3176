// The handlers that the route table names; each has a file of its own.
#pragma once
#include "research/research.h"

namespace research {

http::Response list_insights(Research& research, http::Request const& request);
http::Response show_insight(Research& research, http::Request const& request);
http::Response list_questions(Research& research, http::Request const& request);
http::Response show_question(Research& research, http::Request const& request);

}
