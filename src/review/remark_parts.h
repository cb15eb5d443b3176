// One remark and its answer, as editors and its reader see them.
#pragma once
#include "content/components.h"
#include "platform/html/out.h"
#include "review/reading.h"

namespace review {

void write_remark(html::Out& out, content::Viewer const& viewer, Remark const& remark);
/// What was done with it, why, and who decided; or that it still waits.
void write_decision(html::Out& out, content::Viewer const& viewer, Remark const& remark);

}
