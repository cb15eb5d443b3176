// The handlers that the route table names; each has a file of its own.
#pragma once
#include "glossary/glossary.h"

namespace glossary {

http::Response list_terms(Glossary& glossary, http::Request const& request);
http::Response show_term(Glossary& glossary, http::Request const& request);

}
