// The steps that somebody may take with a work now, each as a form, and why not the others.
#pragma once
#include "review/pages.h"

namespace review {

/// The name of the field in which words go with a step; empty where none do.
std::string_view words_field(Step step);

void write_steps(html::Out& out, Viewer const& viewer, WorkPage const& page);

}
