// The handlers that the route table names.
#pragma once
#include "editing/editing.h"

namespace editing {

http::Response list_works(Editing& editing, http::Request const& request);

// The form: of a new text, of a work, of a published text. Each POST is a button of it.
http::Response show_new(Editing& editing, http::Request const& request);
http::Response post_new(Editing& editing, http::Request const& request);
http::Response show_work(Editing& editing, http::Request const& request);
http::Response post_work(Editing& editing, http::Request const& request);
http::Response show_entry(Editing& editing, http::Request const& request);
http::Response post_entry(Editing& editing, http::Request const& request);

http::Response send_file(Editing& editing, http::Request const& request);
http::Response send_held_file(Editing& editing, http::Request const& request);
http::Response look(Editing& editing, http::Request const& request);

http::Response ask_discard(Editing& editing, http::Request const& request);
http::Response discard(Editing& editing, http::Request const& request);

// What the script asks: how does this look, and where may a link lead. Both answer JSON.
http::Response preview_text(Editing& editing, http::Request const& request);
http::Response choose_entry(Editing& editing, http::Request const& request);

}
