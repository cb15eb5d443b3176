// What a question is about, by the address of an entry. Private to the slice.
#pragma once
#include "contact/pages.h"

namespace contact {

/// "project/slug" of something that is published, with its title; else nothing.
pages::About about(Contact const& contact, content::Viewer const& viewer, std::string_view path);

}
