// The sections of a person's page that only tell. Private to the slice.
#pragma once
#include "desk/person_page.h"

namespace desk {

/// How the person makes the second step of signing in, when a role asks for one.
void write_second_step(html::Out& out, PersonPage const& page);
/// Consents, and what was done.
void write_record(html::Out& out, PersonPage const& page);

}
