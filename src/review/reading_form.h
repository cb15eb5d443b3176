// The questions to who reads along: written, and read back.
#pragma once
#include "review/pages.h"

namespace review {

void write_reading_form(html::Out& out, Viewer const& viewer, ReadingPage const& page);

/// What was sent; errors beside the fields that need them.
struct ReadForm
{
    NewReading reading;
    bool name = false;
    bool keep = false;
    std::vector<html::FieldError> errors = {};
};
/// Round, version and who are the caller's to fill in.
ReadForm read_reading_form(Viewer const& viewer, http::Form const& form);

}
