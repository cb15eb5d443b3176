// A doctype stands at the very front.
// reason: doctype_must_come_first
#include "platform/html/write.h"

void page(html::Out& out)
{
    html::write(out, "<p></p><!doctype html>");
}
