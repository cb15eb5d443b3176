// The pages of insights and questions: what each shows, and its HTML.
#pragma once
#include "content/entry_page.h"
#include "content/kind_list.h"

#include <string>

namespace research {

content::KindList const& insight_list();
content::KindList const& question_list();

html::Page insight_page(content::Viewer const& viewer, content::EntryPage const& page);
html::Page question_page(content::Viewer const& viewer, content::EntryPage const& page);

/// How strong the evidence of an insight is: as a label, and as a section with the scale, its meaning and how we know.
/// Strong, moderate and limited stand on one scale; experience is another way of knowing and stands beside it.
void evidence_label(html::Out& out, content::Viewer const& viewer, boost::json::object const& fields);
void evidence_section(html::Out& out, content::Viewer const& viewer, content::Entry const& entry);

/// How to refer to an insight, as one line to copy.
std::string citation(content::Viewer const& viewer, content::EntryPage const& page);

/// The state of a question as a label.
void state_label(html::Out& out, content::Viewer const& viewer, boost::json::object const& fields);

}
