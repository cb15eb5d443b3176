// What a text will look like, before anybody sees it.
#pragma once
#include "content/content.h"
#include "editing/editing.h"

namespace editing {

/// The page of the entry as this draft would make it, with a notice on top; or a page that says why not yet.
http::Response preview_of(Editing& editing, http::Request const& request, content::Draft const& draft);

}
