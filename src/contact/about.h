// What a question is about, by the address of an entry. Private to the slice.
#pragma once
#include "contact/pages.h"

namespace contact {

/// "project/slug" of something that is published, with its title in the viewer's language; else nothing. The slug is
/// read in either language and given as that of the original: both languages find it, and it is what is stored.
pages::About about(Contact const& contact, content::Viewer const& viewer, std::string_view path);

}
