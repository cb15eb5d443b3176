// The steps that somebody may take with a work now, each as a form, and why not the others.
#pragma once
#include "review/pages.h"

namespace review {

void write_steps(html::Out& out, Viewer const& viewer, WorkPage const& page);

}
